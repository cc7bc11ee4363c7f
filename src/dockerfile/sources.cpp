// SPDX-License-Identifier: Apache-2.0
#include "dockerfile/sources.h"

#include "dockerfile/glob.h"
#include "dockerfile/ignore_rules.h"
#include "dockerfile/tr.h"
#include "dockerfile/word.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::dockerfile {

namespace {

// "${KEY}" everywhere, "$KEY" where no name goes on behind it.
QString replaced(QString text, const QString &key, const QString &value)
{
    if (!text.contains(u'$')) {
        return text;
    }
    text.replace(u"${"_s + key + u'}', value);
    static const QRegularExpression namePart(u"[A-Za-z0-9_]"_s);
    const QString plain = u'$' + key;
    for (qsizetype at = text.lastIndexOf(plain); at >= 0 && !key.isEmpty();
         at = at > 0 ? text.lastIndexOf(plain, at - 1) : -1) {
        const qsizetype end = at + plain.size();
        if (end >= text.size() || !namePart.match(text.sliced(end, 1)).hasMatch()) {
            text.replace(at, plain.size(), value);
        }
    }
    return text;
}

// Build arguments are put in as text, up to where the same name is declared again.
QList<Instruction> withArguments(QList<Instruction> instructions, const BuildArguments &arguments)
{
    for (qsizetype i = 0; i < instructions.size(); ++i) {
        if (instructions[i].keyword != "ARG"_L1 || instructions[i].arguments.isEmpty()) {
            continue;
        }
        const QString declared = instructions[i].arguments.first();
        const QString key = declared.section(u'=', 0, 0);
        const auto given = arguments.constFind(key);
        const bool isGiven = given != arguments.cend() && given->has_value();
        const QString value = isGiven ? **given : declared.section(u'=', 1, 1);
        for (qsizetype j = i + 1; j < instructions.size(); ++j) {
            Instruction &later = instructions[j];
            const bool declaresAgain = later.keyword == "ARG"_L1 && !later.arguments.isEmpty() &&
                                       later.arguments.first().section(u'=', 0, 0) == key;
            if (declaresAgain) {
                break;
            }
            for (QString &argument : later.arguments) {
                argument = replaced(argument, key, value);
            }
        }
    }
    return instructions;
}

void noteVariables(const Instruction &instruction, QMap<QString, QString> &variables)
{
    const QStringList &words = instruction.arguments;
    const bool isOldForm = !words.isEmpty() && !words.first().contains(u'=');
    if (isOldForm) {
        variables.insert(words.first(), words.sliced(1).join(u' '));
        return;
    }
    for (const QString &word : words) {
        const QString value = word.section(u'=', 1);
        variables.insert(word.section(u'=', 0, 0), processWord(value, {}).value_or(value));
    }
}

bool isElsewhere(const QString &source)
{
    return source.startsWith("http://"_L1) || source.startsWith("https://"_L1) || source.startsWith("<<"_L1);
}

class SourceReader
{
public:
    SourceReader(const Dockerfile &dockerfile, const SourceRequest &request)
        : m_request(request)
        , m_root(QDir::cleanPath(QDir(request.folder).absoluteFilePath(request.context)))
        , m_instructions(withArguments(dockerfile.instructions, request.arguments))
        , m_escape(dockerfile.escape)
    {
    }

    Result<QStringList> run()
    {
        for (const Instruction &instruction : std::as_const(m_instructions)) {
            Result<void> done;
            if (instruction.keyword == "FROM"_L1) {
                done = checkBase(instruction);
            } else if (instruction.keyword == "ENV"_L1) {
                noteVariables(instruction, m_variables);
            } else if (instruction.keyword == "COPY"_L1 || instruction.keyword == "ADD"_L1) {
                done = addSources(instruction);
            }
            if (!done) {
                return std::unexpected(done.error());
            }
        }
        return m_sources;
    }

private:
    QString place(const Instruction &instruction) const
    {
        return u"%1:%2"_s.arg(dockerfilePath(m_request)).arg(instruction.line);
    }

    Result<void> checkBase(const Instruction &instruction) const
    {
        if (m_request.unknownImage.isEmpty() || instruction.arguments.value(0) != m_request.unknownImage) {
            return {};
        }
        return failure(
            ErrorCode::Unsupported, Tr::tr("Cannot tell what goes into the image"),
            Tr::tr("its base image is still to be built"),
            Tr::tr("Use another tag policy, such as gitCommit, for images that build on each other."),
            place(instruction));
    }

    Result<void> addSources(const Instruction &instruction)
    {
        const bool isFromStage = std::ranges::any_of(
            instruction.flags, [](const QString &flag) { return flag.startsWith("--from="_L1); });
        if (isFromStage) {
            return {};
        }
        QStringList words;
        for (const QString &argument : instruction.arguments) {
            if (argument.startsWith(u'#')) {
                break;
            }
            const auto word = processWord(argument, m_variables, m_escape);
            if (!word) {
                return failure(ErrorCode::InvalidInput, Tr::tr("Cannot tell what goes into the image"),
                               Tr::tr("“%1” cannot be read").arg(argument),
                               Tr::tr("Close its quotes and braces."), place(instruction));
            }
            words.append(*word);
        }
        QStringList sources;
        for (qsizetype i = 0; i + 1 < words.size(); ++i) {
            if (!isElsewhere(words[i])) {
                sources.append(words[i]);
            }
        }
        return sources.isEmpty() ? Result<void>() : addMatches(sources, instruction);
    }

    Result<void> addMatches(const QStringList &sources, const Instruction &instruction)
    {
        bool matchesOne = false;
        for (const QString &source : sources) {
            // A leading "/" means the context, and nothing above it is ever looked at.
            const QString relative = QDir::cleanPath(u'/' + source).sliced(1);
            if (QFileInfo::exists(m_root + u'/' + relative)) {
                m_sources.append(relative.isEmpty() ? u"."_s : relative);
                matchesOne = true;
                continue;
            }
            const QStringList found = globFiles(m_root, relative);
            m_sources.append(found);
            matchesOne = matchesOne || !found.isEmpty();
        }
        if (matchesOne) {
            return {};
        }
        return failure(ErrorCode::InvalidInput, Tr::tr("Cannot tell what goes into the image"),
                       Tr::tr("file pattern [%1] must match at least one file").arg(sources.join(u' ')),
                       Tr::tr("Correct the source, or the context “%1”.").arg(m_request.context),
                       place(instruction));
    }

    const SourceRequest &m_request;
    QString m_root;
    QList<Instruction> m_instructions;
    QChar m_escape;
    QMap<QString, QString> m_variables;
    QStringList m_sources;
};

Result<IgnoreRules> ignoreRules(const QString &dockerfile, const QString &root)
{
    const QString own = dockerfile + u".dockerignore"_s;
    const QString path = QFileInfo::exists(own) ? own : root + u"/.dockerignore"_s;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? IgnoreRules::parse(file.readAll(), path) : IgnoreRules();
}

// Adds files and empty folders below `folder` (relative to the root, "" for itself) that are not ignored.
void walk(const QString &root, const QString &folder, const IgnoreRules &rules, QSet<QString> &files)
{
    QDirIterator entries(root + u'/' + folder,
                         QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    if (!entries.hasNext() && !folder.isEmpty()) {
        files.insert(folder);
    }
    while (entries.hasNext()) {
        const QFileInfo entry = entries.nextFileInfo();
        const QString path = folder.isEmpty() ? entry.fileName() : folder + u'/' + entry.fileName();
        const bool isFolder = entry.isDir() && !entry.isSymLink();
        const bool ignored = rules.ignores(path);
        if (!isFolder) {
            if (!ignored) {
                files.insert(path);
            }
        } else if (!ignored || !rules.canSkipFolder(path)) {
            walk(root, path, rules, files);
        }
    }
}

} // namespace

QString dockerfilePath(const SourceRequest &request)
{
    const QDir folder(request.folder);
    const QString inContext =
        QDir::cleanPath(QDir(folder.absoluteFilePath(request.context)).absoluteFilePath(request.dockerfile));
    if (QFileInfo::exists(inContext)) {
        return inContext;
    }
    const QString inFolder = QDir::cleanPath(folder.absoluteFilePath(request.dockerfile));
    return QFileInfo::exists(inFolder) ? inFolder : inContext;
}

Result<QStringList> copySources(const Dockerfile &dockerfile, const SourceRequest &request)
{
    return SourceReader(dockerfile, request).run();
}

Result<QStringList> sourceFiles(const SourceRequest &request)
{
    const QString path = dockerfilePath(request);
    if (!QFileInfo::exists(path)) {
        return QStringList{request.dockerfile};
    }
    const auto dockerfile = Dockerfile::load(path);
    if (!dockerfile) {
        return std::unexpected(dockerfile.error());
    }
    const auto sources = copySources(*dockerfile, request);
    if (!sources) {
        return std::unexpected(sources.error());
    }
    const QString root = QDir::cleanPath(QDir(request.folder).absoluteFilePath(request.context));
    const auto rules = ignoreRules(path, root);
    if (!rules) {
        return std::unexpected(rules.error());
    }
    QSet<QString> files;
    for (const QString &source : *sources) {
        if (QFileInfo(root + u'/' + source).isDir()) {
            walk(root, source == "."_L1 ? QString() : source, *rules, files);
        } else if (!rules->ignores(source)) {
            files.insert(source);
        }
    }
    files.insert(QDir::isAbsolutePath(request.dockerfile) ? path : request.dockerfile);
    files.remove(u".dockerignore"_s);
    QStringList sorted(files.cbegin(), files.cend());
    std::ranges::sort(sorted, [](const QString &a, const QString &b) { return a.toUtf8() < b.toUtf8(); });
    return sorted;
}

} // namespace kw::dockerfile
