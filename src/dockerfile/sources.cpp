// SPDX-License-Identifier: Apache-2.0
#include "dockerfile/sources.h"

#include "dockerfile/glob.h"
#include "dockerfile/tr.h"
#include "dockerfile/word.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <vector>

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
            } else if (instruction.keyword == "RUN"_L1 && m_request.withMounts) {
                addMounts(instruction);
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

    // A source that is not plainly there may be anything in the context.
    void addMounts(const Instruction &instruction)
    {
        for (const QString &flag : instruction.flags) {
            if (!flag.startsWith("--mount="_L1)) {
                continue;
            }
            QMap<QString, QString> options;
            for (const QString &part : flag.section(u'=', 1).split(u',')) {
                options.insert(part.section(u'=', 0, 0).trimmed().toLower(), part.section(u'=', 1));
            }
            const bool isBind = options.value(u"type"_s, u"bind"_s) == "bind"_L1;
            if (!isBind || options.contains(u"from"_s)) {
                continue;
            }
            const QString source = options.value(u"source"_s, options.value(u"src"_s));
            const QString relative = QDir::cleanPath(u'/' + source).sliced(1);
            const bool isThere = !relative.isEmpty() && QFileInfo::exists(m_root + u'/' + relative);
            m_sources.append(isThere ? relative : u"."_s);
        }
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

using Found = std::vector<SourceFile>;

void addEntry(const ContextEntry &entry, Found &found)
{
    found.push_back({entry.path, PathStamp{entry.stamp, entry.kind == ContextEntry::Kind::File, entry.mode}});
}

// One of each path, bytewise; what was found last counts.
void sortOnce(Found &found)
{
    const bool isSorted =
        std::ranges::adjacent_find(found, std::greater_equal<>(), &SourceFile::path) == found.end();
    if (!isSorted) {
        std::ranges::reverse(found);
        std::ranges::stable_sort(found, {}, &SourceFile::path);
        const auto doubles = std::ranges::unique(found, {}, &SourceFile::path);
        found.erase(doubles.begin(), doubles.end());
    }
}

bool isSkipped(const QByteArray &path, const ContextListing &listing)
{
    return std::ranges::any_of(listing.skipped, [&](const QByteArray &folder) {
        return path == folder || path.startsWith(folder + '/');
    });
}

// What a folder that an instruction names holds: it is entered even where the rules leave it out.
void addFolder(const QByteArray &folder, const BuildContext &context, Found &found)
{
    const bool isLink =
        !folder.isEmpty() && QFileInfo(context.root + u'/' + QFile::decodeName(folder)).isSymLink();
    if (isLink || isSkipped(folder, context.listing)) {
        for (const ContextEntry &entry : listContext(context.root, folder, context.rules).entries) {
            addEntry(entry, found);
        }
        return;
    }
    const auto &entries = context.listing.entries;
    const QByteArray prefix = folder.isEmpty() ? QByteArray() : folder + '/';
    for (auto entry = std::ranges::lower_bound(entries, folder, {}, &ContextEntry::path);
         entry != entries.end(); ++entry) {
        if (entry->path == folder || entry->path.startsWith(prefix)) {
            addEntry(*entry, found);
        } else if (entry->path > prefix) {
            break;
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

Result<QList<SourceFile>> sourceFiles(const SourceRequest &request, const Dockerfile &dockerfile,
                                      const BuildContext &context)
{
    const auto sources = copySources(dockerfile, request);
    if (!sources) {
        return std::unexpected(sources.error());
    }
    Found found;
    for (const QString &source : *sources) {
        const QByteArray path = source == "."_L1 ? QByteArray() : QFile::encodeName(source);
        if (QFileInfo(context.root + u'/' + source).isDir()) {
            addFolder(path, context, found);
        } else if (!context.rules.ignores(source)) {
            found.push_back({path, stampOf(QFile::encodeName(context.root) + '/' + path)});
        }
    }
    const bool isAbsolute = QDir::isAbsolutePath(request.dockerfile);
    sortOnce(found);
    const QByteArray file = QFile::encodeName(isAbsolute ? dockerfilePath(request) : request.dockerfile);
    std::erase_if(found,
                  [&](const SourceFile &one) { return one.path == file || one.path == ".dockerignore"; });
    found.insert(std::ranges::lower_bound(found, file, {}, &SourceFile::path),
                 SourceFile{file, std::nullopt});
    return QList<SourceFile>(std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

QString contextRoot(const SourceRequest &request)
{
    return QDir::cleanPath(QDir(request.folder).absoluteFilePath(request.context));
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
    const QString root = contextRoot(request);
    const auto context = readContext(root, ignoreFilePath(path, root));
    if (!context) {
        return std::unexpected(context.error());
    }
    const auto files = sourceFiles(request, *dockerfile, *context);
    if (!files) {
        return std::unexpected(files.error());
    }
    QStringList names;
    for (const SourceFile &file : *files) {
        names.append(QFile::decodeName(file.path));
    }
    return names;
}

} // namespace kw::dockerfile
