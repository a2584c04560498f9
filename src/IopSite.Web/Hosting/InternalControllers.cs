using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace IopSite.Web.Hosting;

/// <summary>MVC finds only public controllers, and a public one could not take our internal types.</summary>
internal sealed class InternalControllers : ControllerFeatureProvider
{
    protected override bool IsController(TypeInfo typeInfo) =>
        base.IsController(typeInfo) || (typeInfo is { IsClass: true, IsAbstract: false } && typeof(ControllerBase).IsAssignableFrom(typeInfo));
}
