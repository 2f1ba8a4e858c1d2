using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luodi.Migrations.Postgres
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "DeadlineRule",
                table: "ledger_assignment",
                type: "character varying(8000)",
                maxLength: 8000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "platform_year_revision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    LoadedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    LoadedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_year_revision", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_kept_change",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RevisionId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    What = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Link = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Old = table.Column<DateOnly>(type: "date", nullable: false),
                    New = table.Column<DateOnly>(type: "date", nullable: false),
                    BecameFirm = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
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
