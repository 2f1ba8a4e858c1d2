namespace Luodi.Modules.Directory.Actions;

/// <summary>登记人员并开通账号: both, or neither.</summary>
internal sealed class EnrolPerson(AppDbContext db, RegisterPerson register, OpenAccount open)
{
    public sealed record Command(RegisterPerson.Command Person, string SignInName, string Password, Role Role);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var person = await register.HandleAsync(command.Person, cancel);
        if (!person.Accepted)
            return person;
        var account = await open.HandleAsync(new(person.Value, command.SignInName, command.Password, command.Role), cancel);
        if (!account.Accepted)
            return account;
        await transaction.CommitAsync(cancel);
        return person;
    }
}
