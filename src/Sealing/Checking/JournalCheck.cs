using Luodi.Sealing.Lines;

namespace Luodi.Sealing.Checking;

/// <summary>
/// 验真: holds a whole journal against its seals while it streams by: blocks in order, behind each the entries of the numbers it covers.
/// Keeps one digest per level of a tree and the numbers seen, whatever the length of the journal.
/// </summary>
public sealed class JournalCheck : IDisposable
{
    /// <summary>Further findings are counted, not kept.</summary>
    public const int Kept = 1000;

    private readonly Dictionary<SealAlgorithm, TreeHasher> _hashers = [];
    private readonly LineWriter _writer = new();
    private readonly List<Finding> _findings = [];
    private readonly HeadCheck _heads;
    private readonly ClaimedNumbers _claimed = new();
    private readonly RemovalCheck _removals = new();
    private readonly SortedDictionary<long, long> _strays = [];
    private byte[]? _previous;
    private BlockLine? _block;
    private MerkleTree? _tree;
    private TreeHasher? _hasher;
    private int _range;
    private long _next;
    private bool _isWhole;

    // A block is missing or cannot be read: whose its entries are, nobody can say any more.
    private bool _isBlind;

    /// <param name="heads">To be held against the blocks: the journal's own, and those that outsiders kept.</param>
    public JournalCheck(IEnumerable<HeadLine> heads) => _heads = new HeadCheck(heads);

    public IReadOnlyList<Finding> Findings => _findings;

    public long FindingCount { get; private set; }

    public long Blocks { get; private set; }

    public long Entries { get; private set; }

    public long Waiting { get; private set; }

    public long HeadsChecked => _heads.Checked;

    public IReadOnlyList<LawfulGap> Gaps { get; private set; } = [];

    /// <summary>The last block that passed, readable or not.</summary>
    public BlockLine? LastBlock { get; private set; }

    /// <summary>A block begins; the one before it is over.</summary>
    /// <param name="number">The number it stands under.</param>
    public void Begin(long number, ReadOnlySpan<byte> line)
    {
        Close();
        if (number != Blocks + 1)
        {
            // The one that is missing; else the one that stands where it has no place.
            Report(Flaw.BlockNumber, Math.Min(number, Blocks + 1));
            _isBlind = true;
        }
        Blocks = number;
        _block = BlockLine.Parse(line);
        if (_block is null || _block.Number != number)
        {
            Report(Flaw.BlockUnreadable, number);
            (_block, _previous, _isBlind) = (null, null, true);
            // Heads are of lines, read or not: they show what was handed out before somebody broke this one.
            AddToHeads(line);
            return;
        }
        LastBlock = _block;
        _hasher = HasherOf(_block.Algorithm);
        if (_previous is not null ? _block.Previous != _hasher.Leaf(_previous) : number == 1 && _block.Previous is not null)
            Report(Flaw.BlockPrevious, number);
        _previous = line.ToArray();
        if (!_claimed.Claim(_block.Entries))
            Report(Flaw.BlockEntries, number);
        foreach (var stray in _strays.Keys.Where(_block.Entries.Contains).ToList())
            _strays.Remove(stray);
        _tree = new MerkleTree(_hasher);
        (_range, _next, _isWhole) = (0, _block.Entries.IsEmpty ? long.MaxValue : _block.Entries.First, true);
        Entries += _block.Entries.Count;
        AddToHeads(line);
    }

    /// <summary>The next entry, in the order of their numbers. One that is not the block's may be a later block's.</summary>
    public void Add(StoredEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var sequence = entry.Line.Sequence;
        if (_block is null || _tree is null || !_block.Entries.Contains(sequence))
        {
            if (!_isBlind && !_claimed.Contains(sequence))
                _strays[sequence] = Blocks;
            return;
        }
        if (sequence < _next)
        {
            Report(Flaw.EntryOrder, Blocks, sequence);
            _isWhole = false;
            return;
        }
        Miss(upTo: sequence);
        Advance();
        if (entry.Complete(_hasher!) is not { } line)
        {
            Report(Flaw.EntryForm, Blocks, sequence);
            _isWhole = false;
            return;
        }
        _tree.Add(_hasher!.Leaf(line.Write(_writer)));
        _removals.Add(entry, Blocks);
    }

    /// <summary>A row that cannot be an entry.</summary>
    public void AddUnreadable(long sequence)
    {
        Report(Flaw.EntryForm, Blocks, sequence);
        _isWhole = false;
        if (_block?.Entries.Contains(sequence) == true && sequence >= _next)
        {
            Miss(upTo: sequence);
            Advance();
        }
    }

    /// <summary>An entry that no block has yet, rightly: it is newer than the last one.</summary>
    public void Wait(StoredEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Waiting++;
        _strays.Remove(entry.Line.Sequence);
        _removals.Add(entry, Blocks);
    }

    /// <summary>A flaw that the reader of the journal saw.</summary>
    public void Report(Flaw flaw, long block, long? item = null)
    {
        if (++FindingCount <= Kept)
            _findings.Add(new Finding(flaw, block, item));
    }

    /// <summary>A removal's own record, to be held against what the journal has of it.</summary>
    public void AddRemoval(string id, string entries, string basis, string approver, string approvedOn) => _removals.Hold(id, entries, basis, approver, approvedOn);

    /// <summary>Nothing more comes.</summary>
    public void Finish()
    {
        Close();
        foreach (var (stray, block) in _isBlind ? [] : _strays)
            Report(Flaw.EntryStray, block, stray);
        _strays.Clear();
        foreach (var finding in _removals.Findings())
            Report(finding.Flaw, finding.Block, finding.Item);
        Gaps = _removals.Gaps();
        foreach (var head in _heads.Beyond())
            Report(Flaw.HeadBeyond, Blocks, head.Number);
    }

    /// <summary>Numbers seen so far that no block has claimed.</summary>
    public IReadOnlyCollection<long> Strays => _strays.Keys;

    public void Dispose()
    {
        _heads.Dispose();
        foreach (var hasher in _hashers.Values)
            hasher.Dispose();
    }

    private void Close()
    {
        if (_block is null || _tree is null)
            return;
        Miss(upTo: long.MaxValue);
        if (_isWhole && _tree.Root != _block.Root)
            Report(Flaw.BlockRoot, _block.Number);
        (_block, _tree) = (null, null);
    }

    /// <summary>The block's numbers below this one did not come.</summary>
    private void Miss(long upTo)
    {
        while (_next < upTo)
        {
            Report(Flaw.EntryMissing, Blocks, _next);
            _isWhole = false;
            Advance();
        }
    }

    private void Advance()
    {
        var ranges = _block!.Entries.Ranges;
        _next = _next < ranges[_range].Last ? _next + 1 : ++_range < ranges.Length ? ranges[_range].First : long.MaxValue;
    }

    private void AddToHeads(ReadOnlySpan<byte> line)
    {
        foreach (var head in _heads.Add(line, Entries))
            Report(Flaw.HeadRoot, Blocks, head.Number);
    }

    private TreeHasher HasherOf(SealAlgorithm algorithm)
    {
        if (!_hashers.TryGetValue(algorithm, out var hasher))
            _hashers[algorithm] = hasher = TreeHasher.Of(algorithm);
        return hasher;
    }
}
