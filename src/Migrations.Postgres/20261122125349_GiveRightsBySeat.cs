using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luodi.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class GiveRightsBySeat : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_directory_account_token",
                table: "directory_account_token");

            migrationBuilder.DropPrimaryKey(
                name: "PK_directory_account_login",
                table: "directory_account_login");

            migrationBuilder.DropPrimaryKey(
                name: "PK_directory_account_claim",
                table: "directory_account_claim");

            migrationBuilder.RenameTable(
                name: "directory_account_token",
                newName: "access_account_token");

            migrationBuilder.RenameTable(
                name: "directory_account_login",
                newName: "access_account_login");

            migrationBuilder.RenameTable(
                name: "directory_account_claim",
                newName: "access_account_claim");

            migrationBuilder.AddPrimaryKey(
                name: "PK_access_account_token",
                table: "access_account_token",
                columns: new[] { "UserId", "LoginProvider", "Name" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_access_account_login",
                table: "access_account_login",
                columns: new[] { "LoginProvider", "ProviderKey" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_access_account_claim",
                table: "access_account_claim",
                column: "Id");

            migrationBuilder.CreateTable(
                name: "access_account",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    UserName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true),
                    PhoneNumber = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_account", x => x.Id);
                });

            // Written by hand: the accounts move to another room, and none may be lost on the way.
            const string columns = """
                "Id", "PersonId", "Role", "UserName", "NormalizedUserName", "Email", "NormalizedEmail", "EmailConfirmed", "PasswordHash", "SecurityStamp", "ConcurrencyStamp", "PhoneNumber", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnd", "LockoutEnabled", "AccessFailedCount"
                """;
            migrationBuilder.Sql($"INSERT INTO access_account ({columns}) SELECT {columns} FROM directory_account;");
            migrationBuilder.DropTable(
                name: "directory_account");

            migrationBuilder.CreateTable(
                name: "directory_seat_kind",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_seat_kind", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "directory_seat",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    KindId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_seat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_directory_seat_directory_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "directory_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_directory_seat_directory_seat_kind_KindId",
                        column: x => x.KindId,
                        principalTable: "directory_seat_kind",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_directory_seat_directory_unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "directory_unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_access_account_NormalizedUserName",
                table: "access_account",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_access_account_PersonId",
                table: "access_account",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_directory_seat_KindId",
                table: "directory_seat",
                column: "KindId");

            migrationBuilder.CreateIndex(
                name: "IX_directory_seat_PersonId",
                table: "directory_seat",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_directory_seat_UnitId",
                table: "directory_seat",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_directory_seat_kind_Code",
                table: "directory_seat_kind",
                column: "Code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("Seats cannot become the accounts' roles again: restore the backup made before.");
    }
}
