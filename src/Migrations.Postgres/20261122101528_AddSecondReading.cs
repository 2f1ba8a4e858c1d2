using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luodi.Migrations.Postgres
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
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SuggestedBy",
                table: "library_reading",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "library_second_reading",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Model = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RequestedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestedByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Passages = table.Column<int>(type: "integer", nullable: false),
                    Answered = table.Column<int>(type: "integer", nullable: false),
                    Suggested = table.Column<int>(type: "integer", nullable: false),
                    Doubted = table.Column<int>(type: "integer", nullable: false),
                    Troubles = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
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
