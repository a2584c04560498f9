using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IopSite.Intake.Store.Migrations
{
    /// <inheritdoc />
    internal sealed partial class DeskEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Mails_RequestId_Number_Copy",
                table: "Mails");

            migrationBuilder.AddColumn<byte[]>(
                name: "DeskKey",
                table: "Requests",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LastReminder",
                table: "Requests",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "RemindedAt",
                table: "Requests",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RemindedLevel",
                table: "Requests",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "TakenOnAt",
                table: "Requests",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Reminder",
                table: "Mails",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "DeskEvents",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    RequestId = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Body = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeskEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeskEvents_Requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Mails_RequestId_Number_Reminder_Copy",
                table: "Mails",
                columns: new[] { "RequestId", "Number", "Reminder", "Copy" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeskEvents_RequestId_Number",
                table: "DeskEvents",
                columns: new[] { "RequestId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DeskEvents");

            migrationBuilder.DropIndex(
                name: "IX_Mails_RequestId_Number_Reminder_Copy",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "DeskKey",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "LastReminder",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "RemindedAt",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "RemindedLevel",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "TakenOnAt",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "Reminder",
                table: "Mails");

            migrationBuilder.CreateIndex(
                name: "IX_Mails_RequestId_Number_Copy",
                table: "Mails",
                columns: new[] { "RequestId", "Number", "Copy" },
                unique: true);
        }
    }
}
