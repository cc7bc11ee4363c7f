// SPDX-License-Identifier: Apache-2.0
#include "dockerfile/dockerfile.h"

#include "dockerfile/tr.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace kw::dockerfile {

namespace {

constexpr qsizetype largestDockerfile = 16 * 1024 * 1024;

const QStringList &keywords()
{
    static const QStringList known = {
        u"ADD"_s,    u"ARG"_s,   u"CMD"_s,         u"COPY"_s,  u"ENTRYPOINT"_s, u"ENV"_s,
        u"EXPOSE"_s, u"FROM"_s,  u"HEALTHCHECK"_s, u"LABEL"_s, u"MAINTAINER"_s, u"ONBUILD"_s,
        u"RUN"_s,    u"SHELL"_s, u"STOPSIGNAL"_s,  u"USER"_s,  u"VOLUME"_s,     u"WORKDIR"_s};
    return known;
}

int distance(QStringView a, QStringView b)
{
    QList<int> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j) {
        row[j] = static_cast<int>(j);
    }
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = std::exchange(row[0], static_cast<int>(i));
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.last();
}

QString nearestKeyword(const QString &word)
{
    if (word.size() > 20) {
        return {};
    }
    const auto nearest = std::ranges::min_element(
        keywords(), {}, [&](const QString &keyword) { return distance(keyword, word); });
    return distance(*nearest, word) <= 2 ? *nearest : QString();
}

// Words at white space; a quoted part or an escaped space does not break one.
QStringList wordsOf(const QString &text, QChar escape)
{
    QStringList words;
    QString word;
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quote.isNull() && c.isSpace()) {
            if (!word.isEmpty()) {
                words.append(word);
                word.clear();
            }
            continue;
        }
        if (c == escape && quote != u'\'' && i + 1 < text.size()) {
            word += c;
            word += text[++i];
            continue;
        }
        if (quote.isNull() && (c == u'"' || c == u'\'')) {
            quote = c;
        } else if (c == quote) {
            quote = QChar();
        }
        word += c;
    }
    if (!word.isEmpty()) {
        words.append(word);
    }
    return words;
}

class DockerfileParser
{
public:
    DockerfileParser(const QByteArray &bytes, QString path)
        : m_lines(lines(bytes))
        , m_path(std::move(path))
    {
    }

    Result<Dockerfile> run()
    {
        readDirectives();
        while (m_at < m_lines.size() && !m_failed) {
            readInstruction();
        }
        if (!m_failed && m_file.instructions.isEmpty()) {
            fail(Tr::tr("it holds no instruction"), Tr::tr("A Dockerfile begins with FROM."), 0);
        }
        if (m_failed) {
            return std::unexpected(*m_failed);
        }
        return m_file;
    }

private:
    static QStringList lines(QByteArray bytes)
    {
        if (bytes.startsWith("\xEF\xBB\xBF")) {
            bytes.remove(0, 3);
        }
        QStringList lines = QString::fromUtf8(bytes).split(u'\n');
        for (QString &line : lines) {
            if (line.endsWith(u'\r')) {
                line.chop(1);
            }
        }
        return lines;
    }

    void fail(const QString &why, const QString &hint, int line)
    {
        if (!m_failed) {
            m_failed = Error{.code = ErrorCode::ParseFailed,
                             .what = Tr::tr("Cannot read the Dockerfile"),
                             .where = line > 0 ? u"%1:%2"_s.arg(m_path).arg(line) : m_path,
                             .why = why,
                             .hint = hint,
                             .detail = {}};
        }
    }

    // "# escape=`" and such, before anything else; the first line that is none ends them.
    void readDirectives()
    {
        static const QRegularExpression directive(u"^#\\s*([a-zA-Z][a-zA-Z0-9]*)\\s*=\\s*(.+?)\\s*$"_s);
        for (const QString &line : std::as_const(m_lines)) {
            const auto match = directive.match(line);
            if (!match.hasMatch()) {
                return;
            }
            const QString name = match.captured(1).toLower();
            if (name == "syntax"_L1) {
                m_file.hasSyntax = true;
                m_file.syntax = match.captured(2);
            } else if (name == "escape"_L1 && (match.captured(2) == "\\"_L1 || match.captured(2) == "`"_L1)) {
                m_file.escape = match.capturedView(2).front();
            }
        }
    }

    static bool isComment(const QString &line) { return QStringView(line).trimmed().startsWith(u'#'); }

    // Takes the escape at the end of a line away; only blanks may follow it.
    bool takeContinuation(QString &line) const
    {
        qsizetype end = line.size();
        while (end > 0 && (line[end - 1] == u' ' || line[end - 1] == u'\t')) {
            --end;
        }
        if (end == 0 || line[end - 1] != m_file.escape) {
            return false;
        }
        line.truncate(end - 1);
        return true;
    }

    void readInstruction()
    {
        QString line = m_lines[m_at++];
        if (line.trimmed().isEmpty() || isComment(line)) {
            return;
        }
        const int number = static_cast<int>(m_at);
        QString text = line;
        bool goesOn = takeContinuation(text);
        while (goesOn && m_at < m_lines.size()) {
            QString next = m_lines[m_at++];
            if (next.trimmed().isEmpty() || isComment(next)) {
                continue;
            }
            goesOn = takeContinuation(next);
            text += next;
        }
        addInstruction(text.trimmed(), number);
    }

    void addInstruction(const QString &text, int line)
    {
        Instruction instruction{.line = line};
        qsizetype end = 0;
        while (end < text.size() && !text[end].isSpace()) {
            ++end;
        }
        instruction.keyword = text.first(end).toUpper();
        QString rest = text.sliced(end).trimmed();
        if (!m_file.hasSyntax && !keywords().contains(instruction.keyword)) {
            const QString near = nearestKeyword(instruction.keyword);
            fail(Tr::tr("unknown instruction: %1").arg(instruction.keyword.left(40)),
                 near.isEmpty() ? Tr::tr("Each line begins with an instruction such as COPY or RUN.")
                                : Tr::tr("Write %1.").arg(near),
                 line);
            return;
        }
        takeFlags(instruction, rest);
        if (rest.isEmpty() && !m_file.hasSyntax) {
            fail(Tr::tr("%1 has no arguments").arg(instruction.keyword), Tr::tr("Say what it is about."),
                 line);
            return;
        }
        takeHeredocs(instruction, rest);
        takeArguments(instruction, rest);
        check(instruction);
        m_file.instructions.append(instruction);
    }

    static void takeFlags(Instruction &instruction, QString &rest)
    {
        static const QStringList flagged = {u"ADD"_s, u"COPY"_s, u"FROM"_s, u"HEALTHCHECK"_s, u"RUN"_s};
        while (flagged.contains(instruction.keyword) && rest.startsWith("--"_L1)) {
            qsizetype end = 0;
            while (end < rest.size() && !rest[end].isSpace()) {
                ++end;
            }
            const QString flag = rest.first(end);
            rest = rest.sliced(end).trimmed();
            if (flag == "--"_L1) {
                return;
            }
            instruction.flags.append(flag);
        }
    }

    void takeHeredocs(Instruction &instruction, const QString &rest)
    {
        static const QRegularExpression heredoc(u"(?:^|\\s)\\d*<<(-?)(['\"]?)([a-zA-Z0-9_.]+)\\2(?=\\s|$)"_s);
        static const QStringList taking = {u"ADD"_s, u"COPY"_s, u"RUN"_s};
        if (!taking.contains(instruction.keyword)) {
            return;
        }
        for (auto matches = heredoc.globalMatch(rest); matches.hasNext();) {
            const auto match = matches.next();
            skipHeredoc(match.captured(3), !match.captured(1).isEmpty(), instruction.line);
            instruction.heredocs.append(match.captured(3));
        }
    }

    void skipHeredoc(const QString &name, bool stripsTabs, int line)
    {
        while (m_at < m_lines.size()) {
            QString text = m_lines[m_at++];
            while (stripsTabs && text.startsWith(u'\t')) {
                text.remove(0, 1);
            }
            if (text == name) {
                return;
            }
        }
        fail(Tr::tr("the heredoc “%1” is not closed").arg(name),
             Tr::tr("End it with a line that holds %1 alone.").arg(name), line);
    }

    void takeArguments(Instruction &instruction, const QString &rest) const
    {
        static const QStringList json = {u"ADD"_s, u"CMD"_s,   u"COPY"_s,  u"ENTRYPOINT"_s,
                                         u"RUN"_s, u"SHELL"_s, u"VOLUME"_s};
        if (json.contains(instruction.keyword) && rest.startsWith(u'[')) {
            const QJsonDocument document = QJsonDocument::fromJson(rest.toUtf8());
            const QJsonArray items = document.array();
            const bool isText = std::all_of(items.begin(), items.end(),
                                            [](const QJsonValue &item) { return item.isString(); });
            if (document.isArray() && isText) {
                instruction.isJson = true;
                for (const QJsonValueConstRef item : items) {
                    instruction.arguments.append(item.toString());
                }
                return;
            }
        }
        instruction.arguments = wordsOf(rest, m_file.escape);
    }

    void check(const Instruction &instruction)
    {
        const qsizetype count = instruction.arguments.size();
        const bool copies = instruction.keyword == "COPY"_L1 || instruction.keyword == "ADD"_L1;
        if (m_file.hasSyntax) {
            return;
        }
        if (copies && count + instruction.heredocs.size() < 2) {
            fail(Tr::tr("%1 needs a source and a destination").arg(instruction.keyword),
                 Tr::tr("Add what is missing."), instruction.line);
        }
        const bool namesStage =
            count == 3 && instruction.arguments[1].compare("AS"_L1, Qt::CaseInsensitive) == 0;
        if (instruction.keyword == "FROM"_L1 && count != 1 && !namesStage) {
            fail(Tr::tr("FROM takes an image, or an image with AS and a name"),
                 Tr::tr("Write FROM image AS name."), instruction.line);
        }
    }

    QStringList m_lines;
    QString m_path;
    qsizetype m_at = 0;
    Dockerfile m_file;
    std::optional<Error> m_failed;
};

} // namespace

Result<Dockerfile> Dockerfile::parse(const QByteArray &bytes, const QString &path)
{
    if (bytes.size() > largestDockerfile) {
        return failure(ErrorCode::TooLarge, Tr::tr("Cannot read the Dockerfile"),
                       Tr::tr("it is larger than 16 MiB"), Tr::tr("Check whether it is a Dockerfile."), path);
    }
    return DockerfileParser(bytes, path).run();
}

Result<Dockerfile> Dockerfile::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const bool isThere = file.exists();
        return failure(
            isThere ? ErrorCode::ReadFailed : ErrorCode::NotFound, Tr::tr("Cannot read the Dockerfile"),
            isThere ? file.errorString() : Tr::tr("there is no such file"),
            QFileInfo(path).isFile() ? Tr::tr("Check its permissions.")
                                     : Tr::tr("Correct “docker.dockerfile” or “context” in skaffold.yaml."),
            path);
    }
    return parse(file.read(largestDockerfile + 1), path);
}

QSet<QString> Dockerfile::declaredArguments() const
{
    QSet<QString> names;
    for (const Instruction &instruction : instructions) {
        for (const QString &argument : instruction.arguments) {
            if (instruction.keyword == "ARG"_L1) {
                names.insert(argument.section(u'=', 0, 0));
            }
        }
    }
    return names;
}

} // namespace kw::dockerfile
