using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luodi.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LoadHolidayNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "DeadlineIsProvisional",
                table: "ledger_assignment",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "DeadlineRule",
                table: "ledger_assignment",
                type: "TEXT",
                maxLength: 8000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "platform_year_revision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    LoadedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    LoadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_year_revision", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_kept_change",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RevisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Old = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    New = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BecameFirm = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_kept_change", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_kept_change_platform_year_revision_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "platform_year_revision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_kept_change_At",
                table: "platform_kept_change",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_platform_kept_change_RevisionId",
                table: "platform_kept_change",
                column: "RevisionId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_year_revision_Year_Revision",
                table: "platform_year_revision",
                columns: new[] { "Year", "Revision" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "platform_kept_change");

            migrationBuilder.DropTable(
                name: "platform_year_revision");

            migrationBuilder.DropColumn(
                name: "DeadlineIsProvisional",
                table: "ledger_assignment");

            migrationBuilder.DropColumn(
                name: "DeadlineRule",
                table: "ledger_assignment");
        }
    }
}
