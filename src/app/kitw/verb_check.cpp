// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/invocation.h"
#include "app/kitw/tr.h"
#include "app/kitw/verb.h"
#include "schema/json_schema.h"
#include "schema/spelling.h"
#include "skaffold/check.h"
#include "skaffold/member.h"
#include "skaffold/problem_help.h"
#include "skaffold/project_files.h"
#include "skaffold/report.h"
#include "text/file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::kitw {

namespace {

const QStringList &severities()
{
    static const QStringList names{u"error"_s, u"warning"_s, u"information"_s, u"hint"_s};
    return names;
}

struct CheckSettings
{
    schema::Options options;
    std::shared_ptr<const schema::Model> ownSchema;
    schema::Severity least = schema::Severity::Hint;
};

Error wrongOption(const QString &option, const QString &value, const QStringList &known)
{
    return {.code = ErrorCode::InvalidInput,
            .what = Tr::tr("wrong usage of “%1”").arg(u"kitw check"_s),
            .where = {},
            .why = Tr::tr("“%1” is no value of --%2; there is %3").arg(value, option, known.join(u", "_s)),
            .hint = {},
            .detail = {}};
}

Result<CheckSettings> settingsOf(const Invocation &invocation)
{
    const QCommandLineParser &arguments = invocation.arguments();
    CheckSettings settings;
    const QString flavour = arguments.value(u"flavour"_s);
    const QStringList flavours{u"buildx"_s, u"upstream"_s};
    if (!flavours.contains(flavour))
        return std::unexpected(wrongOption(u"flavour"_s, flavour, flavours));
    settings.options.flavour =
        flavour == flavours.first() ? schema::Flavour::Buildx : schema::Flavour::Upstream;
    const QString severity = arguments.value(u"severity"_s);
    if (!severities().contains(severity))
        return std::unexpected(wrongOption(u"severity"_s, severity, severities()));
    settings.least = static_cast<schema::Severity>(severities().indexOf(severity));
    if (arguments.isSet(u"schema"_s)) {
        const auto model = schema::loadJsonSchema(arguments.value(u"schema"_s));
        if (!model)
            return std::unexpected(model.error());
        settings.ownSchema = *model;
    }
    return settings;
}

// The file that a name means: a folder's skaffold.yaml, and skaffold.yml where that is the one there.
QString fileOf(const QString &name)
{
    const QFileInfo info(name);
    QString file = info.isDir() ? QDir(name).filePath(u"skaffold.yaml"_s) : name;
    if (QFileInfo(file).fileName() == "skaffold.yaml"_L1 && !QFileInfo::exists(file)) {
        const QString other = file.chopped(4) + u"yml"_s;
        if (QFileInfo::exists(other))
            return other;
    }
    return file;
}

Result<text::SourceText> readText(const QString &name)
{
    if (name == "-"_L1) {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return failure(ErrorCode::ReadFailed, Tr::tr("cannot read standard input"), input.errorString());
        return text::SourceText::fromBytes(input.read(text::SourceText::maximumSize + 1));
    }
    auto loaded = text::load(name);
    if (!loaded)
        return std::unexpected(loaded.error());
    return loaded->text;
}

// With --schema, that schema is for every version that the file names.
schema::Options optionsFor(const yaml::Document &document, const CheckSettings &settings)
{
    schema::Options options = settings.options;
    for (int i = 0; settings.ownSchema && i < document.count(); ++i)
        options.imported.insert(skaffold::textOf(document.root(i), u"apiVersion"), settings.ownSchema);
    return options;
}

Result<skaffold::CheckedFile> checkFile(const QString &name, const CheckSettings &settings)
{
    const QString file = name == "-"_L1 ? name : fileOf(name);
    const auto text = readText(file);
    if (!text)
        return std::unexpected(text.error());
    const yaml::Document document = yaml::Document::parse(*text);
    const skaffold::FilesOnDisk files(name == "-"_L1 ? QDir::currentPath() : QFileInfo(file).absolutePath());
    skaffold::CheckedFile checked{.name = file,
                                  .document = document,
                                  .problems =
                                      skaffold::check(document, &files, optionsFor(document, settings))};
    checked.problems.removeIf(
        [&settings](const schema::Diagnostic &problem) { return problem.severity > settings.least; });
    return checked;
}

// Styles of a terminal, when the output is one.
struct Palette
{
    QString strong;
    QString mark;
    QString plain;

    static Palette of(schema::Severity severity, bool hasColours)
    {
        if (!hasColours)
            return {};
        const QString colour = severity == schema::Severity::Error     ? u"\x1b[1;31m"_s
                               : severity == schema::Severity::Warning ? u"\x1b[1;33m"_s
                                                                       : u"\x1b[1;36m"_s;
        return {u"\x1b[1m"_s, colour, u"\x1b[0m"_s};
    }
};

QString textOf(const skaffold::CheckedFile &file, bool isTerminal)
{
    const bool hasColours = isTerminal && qEnvironmentVariableIsEmpty("NO_COLOR");
    const text::LineIndex lines(file.document.text());
    QString report;
    for (const schema::Diagnostic &problem : file.problems) {
        const text::Position at = lines.position(text::ByteOffset(problem.range.begin));
        const Palette palette = Palette::of(problem.severity, hasColours);
        report += u"%1%2:%3:%4:%6 %5%7:%6 %8 [%9]\n"_s.arg(palette.strong, file.name)
                      .arg(at.line.value)
                      .arg(at.column.value)
                      .arg(palette.mark, palette.plain, schema::severityName(problem.severity),
                           problem.message, problem.code);
        if (!isTerminal)
            continue;
        const skaffold::SourceExcerpt excerpt = skaffold::excerptOf(file, lines, problem);
        QString indentation = excerpt.line.first(excerpt.start);
        for (QChar &letter : indentation)
            letter = letter == u'\t' ? letter : u' ';
        report += u"    %1\n    %2%3%4%5\n"_s.arg(excerpt.line, indentation, palette.mark,
                                                  u'^' + QString(excerpt.length - 1, u'~'), palette.plain);
    }
    return report;
}

void print(Invocation &invocation, const QList<skaffold::CheckedFile> &files)
{
    if (invocation.format() == "json"_L1) {
        invocation.printBytes(QJsonDocument(skaffold::problemsAsJson(files)).toJson());
        return;
    }
    if (invocation.format() == "sarif"_L1) {
        const QJsonObject log =
            skaffold::problemsAsSarif(files, QDir::currentPath(), QCoreApplication::applicationVersion());
        invocation.printBytes(QJsonDocument(log).toJson());
        return;
    }
    QString report;
    for (const skaffold::CheckedFile &file : files)
        report += textOf(file, invocation.outputIsTerminal());
    invocation.print(report);
}

void explain(Invocation &invocation, const QString &code)
{
    const QString page = skaffold::problemHelp(code);
    if (!page.isEmpty()) {
        invocation.print(page);
        invocation.finish(ExitStatus::Done);
        return;
    }
    const QString meant = schema::likelyMeant(code, skaffold::problemCodes());
    invocation.fail({.code = ErrorCode::NotFound,
                     .what = Tr::tr("there is no problem with the code “%1”").arg(code),
                     .where = {},
                     .why = {},
                     .hint = meant.isEmpty() ? Tr::tr("“kitw check” writes the code behind each message")
                                             : Tr::tr("did you mean “%1”?").arg(meant),
                     .detail = {}});
}

void runCheck(Invocation &invocation)
{
    if (invocation.arguments().isSet(u"explain"_s)) {
        explain(invocation, invocation.arguments().value(u"explain"_s));
        return;
    }
    const auto settings = settingsOf(invocation);
    if (!settings) {
        invocation.fail(settings.error());
        return;
    }
    QStringList names = invocation.arguments().positionalArguments();
    if (names.isEmpty())
        names.append(u"skaffold.yaml"_s);
    QList<skaffold::CheckedFile> files;
    bool isReadable = true;
    for (const QString &name : std::as_const(names)) {
        const auto file = checkFile(name, *settings);
        if (file) {
            files.append(*file);
        } else {
            invocation.report(file.error());
            isReadable = false;
        }
    }
    print(invocation, files);
    const bool isBad = std::ranges::any_of(files, [](const skaffold::CheckedFile &file) {
        return std::ranges::any_of(file.problems, [](const schema::Diagnostic &problem) {
            return problem.severity <= schema::Severity::Warning;
        });
    });
    invocation.finish(!isReadable ? ExitStatus::CouldNotDo
                      : isBad     ? ExitStatus::FoundProblems
                                  : ExitStatus::Done);
}

} // namespace

Verb checkVerb()
{
    return {
        .name = u"check"_s,
        .summary = Tr::tr("Find what is wrong with skaffold.yaml files"),
        .arguments = u"[FILE…]"_s,
        .options = {{u"flavour"_s,
                     Tr::tr("whose Skaffold reads the files: buildx (knows “cacheTo”) or upstream"),
                     u"FLAVOUR"_s, u"buildx"_s},
                    {u"severity"_s, Tr::tr("the least of what is told: error, warning, information or hint"),
                     u"SEVERITY"_s, u"hint"_s},
                    {u"schema"_s, Tr::tr("check by this JSON schema, as “skaffold schema get” prints it"),
                     u"FILE"_s},
                    {u"explain"_s, Tr::tr("print the help for a problem's code and check nothing"),
                     u"CODE"_s}},
        .switches = {},
        .formats = {u"text"_s, u"json"_s, u"sarif"_s},
        .subverbs = {},
        .run = runCheck};
}

} // namespace kw::kitw
