using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luodi.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeepSessionsAndSecondFactors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ActiveSince",
                table: "access_account",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedAt",
                table: "access_account",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosedBecause",
                table: "access_account",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DormantAt",
                table: "access_account",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MustChangePassword",
                table: "access_account",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "PasswordSetAt",
                table: "access_account",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "access_authenticator",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProtectedSecret = table.Column<string>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastStep = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_authenticator", x => x.Id);
                    table.ForeignKey(
                        name: "FK_access_authenticator_access_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "access_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_former_password",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SetAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_former_password", x => x.Id);
                    table.ForeignKey(
                        name: "FK_access_former_password_access_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "access_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_passkey",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Transports = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SignCount = table.Column<long>(type: "INTEGER", nullable: false),
                    IsBackupEligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsBackedUp = table.Column<bool>(type: "INTEGER", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_passkey", x => x.Id);
                    table.ForeignKey(
                        name: "FK_access_passkey_access_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "access_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_recovery_code",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SpentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_recovery_code", x => x.Id);
                    table.ForeignKey(
                        name: "FK_access_recovery_code_access_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "access_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_session",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SeatId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Device = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    End = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_session", x => x.Id);
                    table.ForeignKey(
                        name: "FK_access_session_access_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "access_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_sign_in",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Device = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_sign_in", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_access_authenticator_AccountId",
                table: "access_authenticator",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_access_former_password_AccountId_SetAt",
                table: "access_former_password",
                columns: new[] { "AccountId", "SetAt" });

            migrationBuilder.CreateIndex(
                name: "IX_access_passkey_AccountId",
                table: "access_passkey",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_access_passkey_CredentialId",
                table: "access_passkey",
                column: "CredentialId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_access_recovery_code_AccountId",
                table: "access_recovery_code",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_access_session_AccountId_EndedAt",
                table: "access_session",
                columns: new[] { "AccountId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_access_sign_in_AccountId_At",
                table: "access_sign_in",
                columns: new[] { "AccountId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_access_sign_in_At",
                table: "access_sign_in",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_authenticator");

            migrationBuilder.DropTable(
                name: "access_former_password");

            migrationBuilder.DropTable(
                name: "access_passkey");

            migrationBuilder.DropTable(
                name: "access_recovery_code");

            migrationBuilder.DropTable(
                name: "access_session");

            migrationBuilder.DropTable(
                name: "access_sign_in");

            migrationBuilder.DropColumn(
                name: "ActiveSince",
                table: "access_account");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "access_account");

            migrationBuilder.DropColumn(
                name: "ClosedBecause",
                table: "access_account");

            migrationBuilder.DropColumn(
                name: "DormantAt",
                table: "access_account");

            migrationBuilder.DropColumn(
                name: "MustChangePassword",
                table: "access_account");

            migrationBuilder.DropColumn(
                name: "PasswordSetAt",
                table: "access_account");
        }
    }
}
