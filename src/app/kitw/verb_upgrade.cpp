// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/invocation.h"
#include "app/kitw/tr.h"
#include "text/file.h"
#include "upgrade/upgrade.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kw::kitw {

namespace {

Result<schema::ApiVersion> wantedVersion(const Invocation &invocation)
{
    const QString wanted = invocation.arguments().value(u"to"_s);
    if (wanted.isEmpty()) {
        return schema::ApiVersion::newest();
    }
    if (const auto version = schema::ApiVersion::parse(wanted)) {
        return *version;
    }
    return failure(ErrorCode::InvalidInput, Tr::tr("“%1” is no version of skaffold.yaml").arg(wanted), {},
                   Tr::tr("The newest is %1.").arg(schema::ApiVersion::newest().name()));
}

QJsonObject jsonReport(const QString &file, const upgrade::Upgraded &upgraded, schema::ApiVersion to)
{
    QJsonArray notes;
    for (const upgrade::Note &note : upgraded.notes) {
        const bool needsPerson = note.kind == upgrade::Note::Kind::NeedsPerson;
        notes.append(QJsonObject{{u"kind"_s, needsPerson ? u"needs-person"_s : u"changed"_s},
                                 {u"version"_s, note.version},
                                 {u"path"_s, note.path.toString()},
                                 {u"message"_s, note.message}});
    }
    return {{u"file"_s, file}, {u"from"_s, upgraded.from}, {u"to"_s, to.text()}, {u"notes"_s, notes}};
}

QString textReport(const QString &file, const upgrade::Upgraded &upgraded, schema::ApiVersion to)
{
    if (upgraded.from == to.text() && upgraded.notes.isEmpty()) {
        return Tr::tr("%1 is at %2 already.").arg(file, to.name()) + u'\n';
    }
    QString text = Tr::tr("%1: from %2 to %3").arg(file, upgraded.from, to.text()) + u'\n';
    for (const upgrade::Note &note : upgraded.notes) {
        const bool needsPerson = note.kind == upgrade::Note::Kind::NeedsPerson;
        text += u"  %1 %2: %3 (%4)\n"_s.arg(needsPerson ? Tr::tr("look at") : Tr::tr("changed"),
                                            note.path.toString(), note.message, note.version);
    }
    return text;
}

Result<upgrade::Upgraded> upgradeFile(const Invocation &invocation, const QString &file,
                                      schema::ApiVersion to)
{
    const auto loaded = text::load(file);
    if (!loaded) {
        return std::unexpected(loaded.error());
    }
    const yaml::Document before = yaml::Document::parse(loaded->text);
    auto upgraded = upgrade::upgrade(before, to);
    if (!upgraded) {
        Error error = upgraded.error();
        error.where = error.where.isEmpty() ? file : file + u": "_s + error.where;
        return std::unexpected(error);
    }
    const bool changed = upgraded->document.text() != loaded->text;
    if (changed && !invocation.arguments().isSet(u"stdout"_s)) {
        if (const auto saved = text::save(file, upgraded->document.text(), &loaded->stamp); !saved) {
            return std::unexpected(saved.error());
        }
    }
    return upgraded;
}

void runUpgrade(Invocation &invocation)
{
    const QStringList files = invocation.arguments().positionalArguments();
    if (files.size() != 1) {
        invocation.fail({.code = ErrorCode::InvalidInput,
                         .what = Tr::tr("one file is needed"),
                         .hint = Tr::tr("kitw upgrade skaffold.yaml")});
        return;
    }
    const auto to = wantedVersion(invocation);
    if (!to) {
        invocation.fail(to.error());
        return;
    }
    const auto upgraded = upgradeFile(invocation, files.first(), *to);
    if (!upgraded) {
        invocation.fail(upgraded.error());
        return;
    }
    const bool toStandardOutput = invocation.arguments().isSet(u"stdout"_s);
    if (toStandardOutput) {
        invocation.printBytes(upgraded->document.text().bytes());
        invocation.printError(textReport(files.first(), *upgraded, *to));
    } else if (invocation.format() == "json"_L1) {
        invocation.printBytes(QJsonDocument(jsonReport(files.first(), *upgraded, *to)).toJson());
    } else {
        invocation.print(textReport(files.first(), *upgraded, *to));
    }
    invocation.finish(upgraded->needsPerson() ? ExitStatus::FoundProblems : ExitStatus::Done);
}

} // namespace

Verb upgradeVerb()
{
    return {.name = u"upgrade"_s,
            .summary = Tr::tr("Bring a skaffold.yaml to a newer version, comments kept"),
            .arguments = u"FILE"_s,
            .options = {{u"to"_s, Tr::tr("Stop at this version instead of the newest."), u"VERSION"_s},
                        {u"stdout"_s, Tr::tr("Print the new text and leave the file as it is.")}},
            .switches = {},
            .formats = {u"text"_s, u"json"_s},
            .subverbs = {},
            .run = runUpgrade};
}

} // namespace kw::kitw
