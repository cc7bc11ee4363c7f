// SPDX-License-Identifier: Apache-2.0
#include "skaffold/report.h"

#include "skaffold/problem_help.h"

#include <QCryptographicHash>
#include <QDir>
#include <QHash>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

struct Region
{
    text::Position start;
    text::Position end;

    static Region of(const text::LineIndex &lines, text::ByteRange range)
    {
        return {lines.position(text::ByteOffset(range.begin)), lines.position(text::ByteOffset(range.end))};
    }

    QJsonObject json() const
    {
        return {{u"line"_s, start.line.value},
                {u"column"_s, start.column.value},
                {u"endLine"_s, end.line.value},
                {u"endColumn"_s, end.column.value}};
    }

    QJsonObject sarif() const
    {
        return {{u"startLine"_s, start.line.value},
                {u"startColumn"_s, start.column.value},
                {u"endLine"_s, end.line.value},
                {u"endColumn"_s, end.column.value}};
    }
};

QJsonObject fixAsJson(const text::LineIndex &lines, const schema::Fix &fix)
{
    QJsonArray edits;
    for (const text::Patch &patch : fix.patches.patches()) {
        QJsonObject edit = Region::of(lines, patch.range).json();
        edit.insert(u"text"_s, QString::fromUtf8(patch.text));
        edits.append(edit);
    }
    return {{u"title"_s, fix.title}, {u"edits"_s, edits}};
}

QJsonObject problemAsJson(const CheckedFile &file, const text::LineIndex &lines,
                          const schema::Diagnostic &problem)
{
    QJsonObject object = Region::of(lines, problem.range).json();
    object.insert(u"file"_s, file.name);
    object.insert(u"path"_s, problem.path.toString());
    object.insert(u"code"_s, problem.code);
    object.insert(u"severity"_s, schema::severityName(problem.severity));
    object.insert(u"message"_s, problem.message);
    if (!problem.link.isEmpty())
        object.insert(u"link"_s, problem.link);
    QJsonArray related;
    for (const schema::Related &place : problem.related) {
        QJsonObject one = Region::of(lines, place.range).json();
        one.insert(u"message"_s, place.message);
        related.append(one);
    }
    object.insert(u"related"_s, related);
    QJsonArray fixes;
    for (const schema::Fix &fix : problem.fixes)
        fixes.append(fixAsJson(lines, fix));
    object.insert(u"fixes"_s, fixes);
    return object;
}

// error, warning, note: hints are notes too.
QString sarifLevel(schema::Severity severity)
{
    switch (severity) {
    case schema::Severity::Error:
        return u"error"_s;
    case schema::Severity::Warning:
        return u"warning"_s;
    default:
        return u"note"_s;
    }
}

constexpr QLatin1StringView homepage("https://github.com/kitwright/kitwright");

// "schema.unknown-key" becomes "SchemaUnknownKey", as scanners show names of rules.
QString ruleName(const QString &code)
{
    QString name;
    bool isStart = true;
    for (const QChar letter : code) {
        if (letter.isLetterOrNumber())
            name += isStart ? letter.toUpper() : letter;
        isStart = !letter.isLetterOrNumber();
    }
    return name;
}

class SarifRun
{
public:
    SarifRun(const QString &folder, const QString &version)
        : m_folder(folder)
        , m_version(version)
    {
    }

    void add(const CheckedFile &file)
    {
        const text::LineIndex lines(file.document.text());
        const QJsonObject location = locationOf(file.name);
        for (const schema::Diagnostic &problem : file.problems)
            m_results.append(result(problem, lines, location));
    }

    QJsonObject log() const
    {
        const QJsonObject driver{{u"name"_s, u"Kitwright"_s},
                                 {u"fullName"_s, u"Kitwright "_s + m_version},
                                 {u"semanticVersion"_s, m_version},
                                 {u"informationUri"_s, QString(homepage)},
                                 {u"rules"_s, m_rules}};
        const QJsonObject run{
            {u"tool"_s, QJsonObject{{u"driver"_s, driver}}},
            {u"automationDetails"_s, QJsonObject{{u"id"_s, u"kitwright/check/"_s}}},
            {u"columnKind"_s, u"utf16CodeUnits"_s},
            {u"originalUriBaseIds"_s, QJsonObject{{u"PROJECT"_s, QJsonObject{{u"uri"_s, folderUri()}}}}},
            {u"results"_s, m_results}};
        return {{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
                {u"version"_s, u"2.1.0"_s},
                {u"runs"_s, QJsonArray{run}}};
    }

private:
    QString folderUri() const { return QUrl::fromLocalFile(m_folder + u'/').toString(QUrl::FullyEncoded); }

    QJsonObject locationOf(const QString &name) const
    {
        const QString path = QDir::cleanPath(QDir(m_folder).absoluteFilePath(name));
        if (!path.startsWith(m_folder + u'/'))
            return {{u"uri"_s, QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded)}};
        QUrl relative;
        relative.setPath(path.sliced(m_folder.size() + 1), QUrl::DecodedMode);
        return {{u"uri"_s, relative.toString(QUrl::FullyEncoded)}, {u"uriBaseId"_s, u"PROJECT"_s}};
    }

    static QJsonObject physical(const QJsonObject &location, const Region &region)
    {
        return {{u"artifactLocation"_s, location}, {u"region"_s, region.sarif()}};
    }

    QJsonObject result(const schema::Diagnostic &problem, const text::LineIndex &lines,
                       const QJsonObject &location)
    {
        QJsonArray related;
        for (const schema::Related &place : problem.related) {
            related.append(
                QJsonObject{{u"id"_s, related.size() + 1},
                            {u"message"_s, QJsonObject{{u"text"_s, place.message}}},
                            {u"physicalLocation"_s, physical(location, Region::of(lines, place.range))}});
        }
        QJsonArray fixes;
        for (const schema::Fix &fix : problem.fixes)
            fixes.append(fixOf(fix, lines, location));
        QJsonObject place{{u"physicalLocation"_s, physical(location, Region::of(lines, problem.range))}};
        if (!problem.path.isRoot())
            place.insert(u"logicalLocations"_s,
                         QJsonArray{QJsonObject{{u"fullyQualifiedName"_s, problem.path.toString()}}});
        QJsonObject result{{u"ruleId"_s, problem.code},
                           {u"ruleIndex"_s, ruleIndex(problem)},
                           {u"level"_s, sarifLevel(problem.severity)},
                           {u"message"_s, QJsonObject{{u"text"_s, problem.message}}},
                           {u"locations"_s, QJsonArray{place}},
                           {u"partialFingerprints"_s,
                            QJsonObject{{u"kitwrightPlace/v1"_s, fingerprint(problem, location)}}}};
        if (!related.isEmpty())
            result.insert(u"relatedLocations"_s, related);
        if (!fixes.isEmpty())
            result.insert(u"fixes"_s, fixes);
        return result;
    }

    // By it scanners know a problem again when its line has moved. Nothing of the text is in it: that may be
    // a secret.
    QString fingerprint(const schema::Diagnostic &problem, const QJsonObject &location)
    {
        const QString place =
            location.value("uri"_L1).toString() + u'\n' + problem.code + u'\n' + problem.path.toString();
        const QString number = u'\n' + QString::number(m_places[place]++);
        const QByteArray hash =
            QCryptographicHash::hash((place + number).toUtf8(), QCryptographicHash::Sha256);
        return QString::fromLatin1(hash.toHex());
    }

    static QJsonObject fixOf(const schema::Fix &fix, const text::LineIndex &lines,
                             const QJsonObject &location)
    {
        QJsonArray replacements;
        for (const text::Patch &patch : fix.patches.patches()) {
            replacements.append(
                QJsonObject{{u"deletedRegion"_s, Region::of(lines, patch.range).sarif()},
                            {u"insertedContent"_s, QJsonObject{{u"text"_s, QString::fromUtf8(patch.text)}}}});
        }
        return {{u"description"_s, QJsonObject{{u"text"_s, fix.title}}},
                {u"artifactChanges"_s, QJsonArray{QJsonObject{{u"artifactLocation"_s, location},
                                                              {u"replacements"_s, replacements}}}}};
    }

    // The rule of a code, made when it is met first.
    qsizetype ruleIndex(const schema::Diagnostic &problem)
    {
        const qsizetype known = m_codes.indexOf(problem.code);
        if (known >= 0)
            return known;
        m_codes.append(problem.code);
        const QString title = problemTitle(problem.code);
        const QString page = problemHelp(problem.code);
        const bool isSecurity = problem.code.startsWith("security."_L1);
        QJsonObject properties{{u"tags"_s, QJsonArray{isSecurity ? u"security"_s : u"correctness"_s}},
                               {u"problem.severity"_s, sarifLevel(problem.severity) == "note"_L1
                                                           ? u"recommendation"_s
                                                           : sarifLevel(problem.severity)}};
        if (isSecurity)
            properties.insert(u"security-severity"_s, u"7.0"_s);
        const QString helpUri =
            problem.link.isEmpty()
                ? homepage + u"/blob/main/resources/help/problems/%1.md"_s.arg(problem.code)
                : problem.link;
        m_rules.append(
            QJsonObject{{u"id"_s, problem.code},
                        {u"name"_s, ruleName(problem.code)},
                        {u"shortDescription"_s, QJsonObject{{u"text"_s, title}}},
                        {u"fullDescription"_s, QJsonObject{{u"text"_s, title}}},
                        {u"help"_s, QJsonObject{{u"text"_s, page}, {u"markdown"_s, page}}},
                        {u"defaultConfiguration"_s, QJsonObject{{u"level"_s, sarifLevel(problem.severity)}}},
                        {u"helpUri"_s, helpUri},
                        {u"properties"_s, properties}});
        return m_codes.size() - 1;
    }

    QString m_folder;
    QString m_version;
    QStringList m_codes;
    QHash<QString, int> m_places; // how often each was fingerprinted
    QJsonArray m_rules;
    QJsonArray m_results;
};

} // namespace

QJsonArray problemsAsJson(const QList<CheckedFile> &files)
{
    QJsonArray all;
    for (const CheckedFile &file : files) {
        const text::LineIndex lines(file.document.text());
        for (const schema::Diagnostic &problem : file.problems)
            all.append(problemAsJson(file, lines, problem));
    }
    return all;
}

QJsonObject problemsAsSarif(const QList<CheckedFile> &files, const QString &folder,
                            const QString &programVersion)
{
    SarifRun run(QDir::cleanPath(folder), programVersion);
    for (const CheckedFile &file : files)
        run.add(file);
    return run.log();
}

SourceExcerpt excerptOf(const CheckedFile &file, const text::LineIndex &lines,
                        const schema::Diagnostic &problem)
{
    const Region region = Region::of(lines, problem.range);
    const text::ByteRange range = lines.lineRange(region.start.line);
    SourceExcerpt excerpt{.line = QString::fromUtf8(file.document.text().view(range))};
    if (excerpt.line.startsWith(QChar::ByteOrderMark))
        excerpt.line.remove(0, 1);
    excerpt.start = std::min(region.start.column.value - 1, excerpt.line.size());
    const qsizetype end =
        region.end.line == region.start.line ? region.end.column.value - 1 : excerpt.line.size();
    excerpt.length = std::max<qsizetype>(std::min(end, excerpt.line.size()) - excerpt.start, 1);
    if (problem.code == "security.credential"_L1)
        excerpt.line.replace(excerpt.start, excerpt.length, QString(excerpt.length, u'•'));
    return excerpt;
}

} // namespace kw::skaffold
