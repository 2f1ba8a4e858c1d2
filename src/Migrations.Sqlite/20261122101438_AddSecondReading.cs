using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luodi.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddSecondReading : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "MachineDoubt",
                table: "library_reading",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SuggestedBy",
                table: "library_reading",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "library_second_reading",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Model = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RequestedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Passages = table.Column<int>(type: "INTEGER", nullable: false),
                    Answered = table.Column<int>(type: "INTEGER", nullable: false),
                    Suggested = table.Column<int>(type: "INTEGER", nullable: false),
                    Doubted = table.Column<int>(type: "INTEGER", nullable: false),
                    Troubles = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_library_second_reading", x => x.Id);
                    table.ForeignKey(
                        name: "FK_library_second_reading_library_document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "library_document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_library_second_reading_DocumentId_RequestedAt",
                table: "library_second_reading",
                columns: new[] { "DocumentId", "RequestedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_library_second_reading_State",
                table: "library_second_reading",
                column: "State");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "library_second_reading");

            migrationBuilder.DropColumn(
                name: "MachineDoubt",
                table: "library_reading");

            migrationBuilder.DropColumn(
                name: "SuggestedBy",
                table: "library_reading");
        }
    }
}
