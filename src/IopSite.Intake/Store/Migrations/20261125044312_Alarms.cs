using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IopSite.Intake.Store.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Alarms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "WaitingSince",
                table: "Mails",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // Not since 1970: what waits from before has waited since its request came.
            migrationBuilder.Sql(
                """UPDATE "Mails" SET "WaitingSince" = (SELECT "ReceivedAt" FROM "Requests" WHERE "Requests"."Id" = "Mails"."RequestId")""");

            migrationBuilder.CreateTable(
                name: "Incidents",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    SaidAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CalmSince = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Incidents", x => x.Kind);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Mails_WaitingSince",
                table: "Mails",
                column: "WaitingSince",
                filter: "\"DeliveredAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Incidents");

            migrationBuilder.DropIndex(
                name: "IX_Mails_WaitingSince",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "WaitingSince",
                table: "Mails");
        }
    }
}
