using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luodi.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Salt",
                table: "platform_journal",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "SeatId",
                table: "platform_journal",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "SeatName",
                table: "platform_journal",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "platform_journal",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Job");

            migrationBuilder.AddColumn<string>(
                name: "StateDigest",
                table: "platform_journal",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "platform_journal_block",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Line = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_journal_block", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "platform_journal_head",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Line = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_journal_head", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "platform_journal_removal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Entries = table.Column<string>(type: "TEXT", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Approver = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ApprovedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
