using Shequ.Norms.Keys;

namespace Shequ.Norms.Packs;

/// <summary>Reads which bodies a clause puts into a relation, and into which.</summary>
internal static class RelationReader
{
    internal static IReadOnlyList<BodyRelation> Read(NodeReader norm)
    {
        var relations = new List<BodyRelation>();
        foreach (var node in norm.List("relations"))
        {
            var part = new NodeReader(node, norm.Errors);
            var before = norm.Errors.Count;
            var relation = new BodyRelation(
                Word(part, "from", BodyWords.Kinds), Word(part, "does", BodyWords.Relations), Word(part, "to", BodyWords.Kinds));
            part.NothingElse();
            if (part.IsMapping && norm.Errors.Count == before && Objection(relation, relations) is { } objection)
            {
                norm.Errors.Add(part.Line, objection);
            }

            relations.Add(relation);
        }

        return relations;
    }

    private static string Word(NodeReader node, string field, Vocabulary words)
    {
        var word = node.Required(field);
        if (word.Length > 0 && !words.Contains(word))
        {
            node.Errors.Add(node.LineOf(field), $"{field}: {word} 不在允许的取值中（{string.Join("、", words.Words)}）。");
        }

        return word;
    }

    private static string? Objection(BodyRelation relation, List<BodyRelation> earlier)
    {
        if (relation.From == relation.To)
        {
            return $"from 与 to 都是 {relation.From}，工作关系须在两个不同的组织之间。";
        }

        // Two who cooperate do so with each other, so the pair the other way round says the same again.
        var turned = relation.Does == BodyWords.Cooperates ? relation with { From = relation.To, To = relation.From } : relation;
        return earlier.Contains(relation) || earlier.Contains(turned)
            ? $"{relation.From} {relation.Does} {relation.To} 写了两次，同一条款的一种关系只写一次。"
            : null;
    }
}
