using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luodi.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddLedger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ledger_industry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    HeadingWords = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_industry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ledger_list",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_list", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ledger_list_ledger_list_ParentId",
                        column: x => x.ParentId,
                        principalTable: "ledger_list",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_assignment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ListId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReadingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    Quote = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ProvisionPath = table.Column<string>(type: "TEXT", nullable: false),
                    IndustryId = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeadUnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeadOfficialId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Deadline = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueAsRead = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    LeadsAsRead = table.Column<string>(type: "TEXT", nullable: false),
                    SupportsAsRead = table.Column<string>(type: "TEXT", nullable: false),
                    OfficialsAsRead = table.Column<string>(type: "TEXT", nullable: false),
                    TargetIndicator = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    TargetComparator = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    TargetValue = table.Column<decimal>(type: "TEXT", nullable: true),
                    TargetUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CompletedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LastReportedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LastPercent = table.Column<decimal>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_assignment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ledger_assignment_ledger_industry_IndustryId",
                        column: x => x.IndustryId,
                        principalTable: "ledger_industry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ledger_assignment_ledger_list_ListId",
                        column: x => x.ListId,
                        principalTable: "ledger_list",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_acceptance",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_acceptance", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ledger_acceptance_ledger_assignment_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "ledger_assignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_report",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReporterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReportedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Percent = table.Column<decimal>(type: "TEXT", nullable: true),
                    Value = table.Column<decimal>(type: "TEXT", nullable: true),
                    IsSetback = table.Column<bool>(type: "INTEGER", nullable: false),
                    EvidenceFileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    NeedsDecision = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_report", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ledger_report_ledger_assignment_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "ledger_assignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_support_unit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Withdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_support_unit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ledger_support_unit_ledger_assignment_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "ledger_assignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_decision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_decision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ledger_decision_ledger_report_ReportId",
                        column: x => x.ReportId,
                        principalTable: "ledger_report",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_acceptance_AssignmentId",
                table: "ledger_acceptance",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_assignment_DocumentId",
                table: "ledger_assignment",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_assignment_IndustryId",
                table: "ledger_assignment",
                column: "IndustryId");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_assignment_LeadUnitId_State",
                table: "ledger_assignment",
                columns: new[] { "LeadUnitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_assignment_ListId",
                table: "ledger_assignment",
                column: "ListId");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_assignment_ReadingId_Part",
                table: "ledger_assignment",
                columns: new[] { "ReadingId", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_decision_ReportId",
                table: "ledger_decision",
                column: "ReportId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_industry_Code",
                table: "ledger_industry",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_list_ParentId",
                table: "ledger_list",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_report_AssignmentId_ReportedAt",
                table: "ledger_report",
                columns: new[] { "AssignmentId", "ReportedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_report_EvidenceFileId",
                table: "ledger_report",
                column: "EvidenceFileId");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_report_NeedsDecision",
                table: "ledger_report",
                column: "NeedsDecision");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_support_unit_AssignmentId_UnitId",
                table: "ledger_support_unit",
                columns: new[] { "AssignmentId", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_support_unit_UnitId",
                table: "ledger_support_unit",
                column: "UnitId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ledger_acceptance");

            migrationBuilder.DropTable(
                name: "ledger_decision");

            migrationBuilder.DropTable(
                name: "ledger_support_unit");

            migrationBuilder.DropTable(
                name: "ledger_report");

            migrationBuilder.DropTable(
                name: "ledger_assignment");

            migrationBuilder.DropTable(
                name: "ledger_industry");

            migrationBuilder.DropTable(
                name: "ledger_list");
        }
    }
}
