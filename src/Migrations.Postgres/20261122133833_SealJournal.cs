using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luodi.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SealJournal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            JournalGuards.Lift(migrationBuilder);
            migrationBuilder.AddColumn<Guid>(
                name: "Removal",
                table: "platform_journal",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Salt",
                table: "platform_journal",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "SeatId",
                table: "platform_journal",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "SeatName",
                table: "platform_journal",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "platform_journal",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Job");

            migrationBuilder.AddColumn<string>(
                name: "StateDigest",
                table: "platform_journal",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "platform_journal_block",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Line = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_journal_block", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "platform_journal_head",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Line = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_journal_head", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "platform_journal_removal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Entries = table.Column<string>(type: "text", nullable: false),
                    Basis = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Approver = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ApprovedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_journal_removal", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_journal_At",
                table: "platform_journal",
                column: "At");

            JournalGuards.FillOldEntries(migrationBuilder);
            JournalGuards.Set(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "platform_journal_block");

            migrationBuilder.DropTable(
                name: "platform_journal_head");

            migrationBuilder.DropTable(
                name: "platform_journal_removal");

            migrationBuilder.DropIndex(
                name: "IX_platform_journal_At",
                table: "platform_journal");

            migrationBuilder.DropColumn(
                name: "Removal",
                table: "platform_journal");

            migrationBuilder.DropColumn(
                name: "Salt",
                table: "platform_journal");

            migrationBuilder.DropColumn(
                name: "SeatId",
                table: "platform_journal");

            migrationBuilder.DropColumn(
                name: "SeatName",
                table: "platform_journal");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "platform_journal");

            migrationBuilder.DropColumn(
                name: "StateDigest",
                table: "platform_journal");
        }
    }
}
