using System.Security.Cryptography;
using IopSite.Intake.Alarms;
using IopSite.Intake.Store.Moving;
using IopSite.Intake.Store.Postgres;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Store;

internal static class StoreServices
{
    public const string ApplicationName = "IopSite";

    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<DataOptions>(configuration, DataOptions.Section)
            .PostConfigure(options => options.Path = configuration.AbsolutePath(options.Path));
        // First of the hosted services: the others, the framework's key ring too, find folders that are ours alone, and the tables.
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService, StoreStart>());
        services.AddKeyRing(configuration);
        services.AddSingleton<DataFolder>();
        services.AddDbContextFactory<IntakeDbContext>((provider, options) => options
            .UseSqlite(ConnectionString(provider.GetRequiredService<DataFolder>()))
            .AddInterceptors(new SqlitePragmas())
            .ConfigureWarnings(log => log.Log((RelationalEventId.CommandExecuted, LogLevel.Debug))));
        services.AddDbContextFactory<PostgresDbContext>((provider, options) => options
            .UseNpgsql(PostgresConnection.Read(configuration[PostgresConnection.Setting] ?? "").ConnectionString)
            .ConfigureWarnings(log => log.Log((RelationalEventId.CommandExecuted, LogLevel.Debug))));
        services.AddSingleton<SqliteStore>();
        services.AddSingleton<SqliteStart>();
        services.AddSingleton<PostgresStore>();
        services.AddSingleton<PostgresStart>();
        services.AddSingleton<IntakeStore>(provider => IsPostgres(provider)
            ? provider.GetRequiredService<PostgresStore>() : provider.GetRequiredService<SqliteStore>());
        services.AddSingleton<MoveMark>();
        services.AddSingleton<RowMover>();
        services.AddSingleton<MoveCommand>();
        services.AddSingleton<RowCipher>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IWatch, StoreWatch>();
        return services;
    }

    private static bool IsPostgres(IServiceProvider provider) => provider.GetRequiredService<IOptions<IntakeOptions>>().Value.IsPostgres;

    private static string ConnectionString(DataFolder folder) => new SqliteConnectionStringBuilder
    {
        DataSource = folder.Database,
        // Never makes the file: one that SQLite made would be readable by others.
        Mode = SqliteOpenMode.ReadWrite,
        DefaultTimeout = (int)IntakeStore.Patience.TotalSeconds,
    }.ToString();

    private static void AddKeyRing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<KeysOptions>(configuration, KeysOptions.Section)
            .PostConfigure<IOptions<DataOptions>>((options, data) => MakeAbsolute(options, configuration, data.Value.Path));
        services.AddSingleton<IValidateOptions<KeysOptions>, KeysOptionsValidator>();
        var ring = services.AddDataProtection().SetApplicationName(ApplicationName);
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider, IOptions<KeysOptions>, ILoggerFactory>((options, provider, keys, log) =>
            options.XmlRepository = IsPostgres(provider)
                ? new DatabaseKeys(provider.GetRequiredService<IDbContextFactory<PostgresDbContext>>())
                : new FileSystemXmlRepository(new(keys.Value.Path ?? ""), log));
        ProtectWithCertificate(ring, configuration);
    }

    private static void MakeAbsolute(KeysOptions options, IConfiguration configuration, string data)
    {
        options.Path = options.Path is { Length: > 0 } path ? configuration.AbsolutePath(path) : Path.Combine(data, "keys");
        options.Certificate = options.Certificate is { Length: > 0 } certificate ? configuration.AbsolutePath(certificate) : null;
    }

    // The framework takes a certificate only while services are registered. One that does not load is the validator's to name.
    private static void ProtectWithCertificate(IDataProtectionBuilder ring, IConfiguration configuration)
    {
        var options = configuration.GetSection(KeysOptions.Section).Get<KeysOptions>() ?? new();
        MakeAbsolute(options, configuration, "");
        if (options.Certificate is null)
            return;
        try
        {
            ring.ProtectKeysWithCertificate(options.LoadCertificate());
        }
        catch (Exception error) when (error is CryptographicException or IOException)
        {
        }
    }
}
