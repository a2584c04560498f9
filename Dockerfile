# docker build -t iopsite .     (settings: compose.yaml and README.md)
FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH
WORKDIR /source

# What changes seldom comes first: a change in code does not restore the packages again.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/IopSite.Intake/IopSite.Intake.csproj src/IopSite.Intake/packages.lock.json src/IopSite.Intake/
COPY src/IopSite.Web/IopSite.Web.csproj src/IopSite.Web/packages.lock.json src/IopSite.Web/
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet restore src/IopSite.Web -a $TARGETARCH --locked-mode -p:PublishReadyToRun=true

COPY .editorconfig ./
COPY src/ src/
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet publish src/IopSite.Web -a $TARGETARCH --no-restore -c Release -o /app \
      --self-contained false -p:PublishReadyToRun=true
COPY content/ /app/content/
# Requests, mails and keys are for the site alone; a new volume takes over these owners and rights.
RUN mkdir -m 700 -p /volumes/data /volumes/keys

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
# No RUN in this stage: it is built for other processors too, without emulating them.
COPY --from=build --chown=$APP_UID:$APP_UID /volumes/ /
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_EnableDiagnostics=0 \
    Content__Path=/app/content \
    Data__Path=/data \
    Keys__Path=/keys
USER $APP_UID
VOLUME ["/data", "/keys"]
EXPOSE 8080
# The image has no curl: the site asks itself.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 CMD ["dotnet", "IopSite.Web.dll", "health"]
# Commands follow the image's name: docker run --rm iopsite check
ENTRYPOINT ["dotnet", "IopSite.Web.dll"]
