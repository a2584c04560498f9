using IopSite.Intake;
using IopSite.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddViews();
builder.Services.AddIntake(builder.Configuration, _ => throw new NotImplementedException());
var app = builder.Build();
app.MapControllers();
app.Run();

public partial class Program;
