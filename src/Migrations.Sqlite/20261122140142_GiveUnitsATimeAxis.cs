using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luodi.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GiveUnitsATimeAxis : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Turns",
                table: "directory_unit",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "BodyId",
                table: "directory_seat",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LeaveReason",
                table: "directory_seat",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "directory_seat",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "SelectedBy",
                table: "directory_seat",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "directory_body",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Industry = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Plan = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Timetable = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Turns = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_body", x => x.Id);
                    table.ForeignKey(
                        name: "FK_directory_body_directory_body_ParentId",
                        column: x => x.ParentId,
                        principalTable: "directory_body",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_directory_body_directory_unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "directory_unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "directory_unit_succession",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_unit_succession", x => x.Id);
                    table.ForeignKey(
                        name: "FK_directory_unit_succession_directory_unit_FromId",
                        column: x => x.FromId,
                        principalTable: "directory_unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_directory_unit_succession_directory_unit_ToId",
                        column: x => x.ToId,
                        principalTable: "directory_unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "directory_unit_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ShortName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Aliases = table.Column<string>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreditCode = table.Column<string>(type: "TEXT", maxLength: 18, nullable: true),
                    Act = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    EndAct = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EndBasis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_unit_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_directory_unit_version_directory_unit_ParentId",
                        column: x => x.ParentId,
                        principalTable: "directory_unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_directory_unit_version_directory_unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "directory_unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "directory_body_step",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_body_step", x => x.Id);
                    table.ForeignKey(
                        name: "FK_directory_body_step_directory_body_BodyId",
                        column: x => x.BodyId,
                        principalTable: "directory_body",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "directory_body_unit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_body_unit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_directory_body_unit_directory_body_BodyId",
                        column: x => x.BodyId,
                        principalTable: "directory_body",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_directory_body_unit_directory_unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "directory_unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_directory_seat_BodyId",
                table: "directory_seat",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_directory_body_ParentId",
                table: "directory_body",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_directory_body_UnitId",
                table: "directory_body",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_directory_body_step_BodyId",
                table: "directory_body_step",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_directory_body_unit_BodyId",
                table: "directory_body_unit",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_directory_body_unit_UnitId",
                table: "directory_body_unit",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_directory_unit_succession_FromId",
                table: "directory_unit_succession",
                column: "FromId");

            migrationBuilder.CreateIndex(
                name: "IX_directory_unit_succession_ToId",
                table: "directory_unit_succession",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_directory_unit_version_Code",
                table: "directory_unit_version",
                column: "Code",
                unique: true,
                filter: "\"To\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_directory_unit_version_open",
                table: "directory_unit_version",
                column: "UnitId",
                unique: true,
                filter: "\"To\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_directory_unit_version_ParentId",
                table: "directory_unit_version",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_directory_unit_version_UnitId_From",
                table: "directory_unit_version",
                columns: new[] { "UnitId", "From" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_directory_seat_directory_body_BodyId",
                table: "directory_seat",
                column: "BodyId",
                principalTable: "directory_body",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
            // A unit as it stands becomes its first version, since when nobody knows. The identifier of the unit serves for the version too.
            migrationBuilder.Sql("""
                INSERT INTO directory_unit_version ("Id", "UnitId", "From", "To", "Code", "Name", "ShortName", "Aliases", "Level", "Kind", "ParentId", "CreditCode", "Act", "Basis", "Reason", "EndAct", "EndBasis", "EndReason", "Version")
                SELECT "Id", "Id", '0001-01-01', NULL, "Code", "Name", "ShortName", "Aliases",
                    CASE WHEN "Level" <> 'Local' THEN "Level"
                         WHEN length("Code") = 12 THEN 'Village'
                         WHEN length("Code") = 9 THEN 'Township'
                         WHEN length("Code") = 18 AND substr("Code", 7, 2) = '00' THEN 'City'
                         ELSE 'District' END,
                    CASE WHEN length("Code") IN (9, 12) THEN 'Division'
                         WHEN length("Code") = 6 AND "Level" = 'District' THEN 'Division'
                         WHEN "Name" LIKE '中共%' THEN 'Party'
                         WHEN length("Code") = 18 AND substr("Code", 1, 2) = '11' THEN 'Department'
                         WHEN length("Code") = 18 AND substr("Code", 1, 1) = '9' THEN 'Enterprise'
                         WHEN length("Code") = 6 AND "ParentId" IS NULL AND "Code" LIKE '%00' AND "Code" <> '000000' THEN 'Division'
                         ELSE 'Other' END,
                    "ParentId", "CreditCode", 'Found', '', '', NULL, '', '', 1
                FROM directory_unit;
                """);

            migrationBuilder.DropForeignKey(
                name: "FK_directory_unit_directory_unit_ParentId",
                table: "directory_unit");

            migrationBuilder.DropIndex(
                name: "IX_directory_unit_Code",
                table: "directory_unit");

            migrationBuilder.DropIndex(
                name: "IX_directory_unit_ParentId",
                table: "directory_unit");

            migrationBuilder.DropColumn(
                name: "Aliases",
                table: "directory_unit");

            migrationBuilder.DropColumn(
                name: "Code",
                table: "directory_unit");

            migrationBuilder.DropColumn(
                name: "CreditCode",
                table: "directory_unit");

            migrationBuilder.DropColumn(
                name: "Level",
                table: "directory_unit");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "directory_unit");

            migrationBuilder.DropColumn(
                name: "ParentId",
                table: "directory_unit");

            migrationBuilder.DropColumn(
                name: "ShortName",
                table: "directory_unit");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_directory_seat_directory_body_BodyId",
                table: "directory_seat");

            migrationBuilder.DropTable(
                name: "directory_body_step");

            migrationBuilder.DropTable(
                name: "directory_body_unit");

            migrationBuilder.DropTable(
                name: "directory_unit_succession");

            migrationBuilder.DropTable(
                name: "directory_unit_version");

            migrationBuilder.DropTable(
                name: "directory_body");

            migrationBuilder.DropIndex(
                name: "IX_directory_seat_BodyId",
                table: "directory_seat");

            migrationBuilder.DropColumn(
                name: "Turns",
                table: "directory_unit");

            migrationBuilder.DropColumn(
                name: "BodyId",
                table: "directory_seat");

            migrationBuilder.DropColumn(
                name: "LeaveReason",
                table: "directory_seat");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "directory_seat");

            migrationBuilder.DropColumn(
                name: "SelectedBy",
                table: "directory_seat");

            migrationBuilder.AddColumn<string>(
                name: "Aliases",
                table: "directory_unit",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Code",
                table: "directory_unit",
                type: "TEXT",
                maxLength: 18,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "CreditCode",
                table: "directory_unit",
                type: "TEXT",
                maxLength: 18,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Level",
                table: "directory_unit",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "directory_unit",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "ParentId",
                table: "directory_unit",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ShortName",
                table: "directory_unit",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_directory_unit_Code",
                table: "directory_unit",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_directory_unit_ParentId",
                table: "directory_unit",
                column: "ParentId");

            migrationBuilder.AddForeignKey(
                name: "FK_directory_unit_directory_unit_ParentId",
                table: "directory_unit",
                column: "ParentId",
                principalTable: "directory_unit",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
