// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/edit_file.h"

#include "app/kitw/tr.h"
#include "schema/key_order.h"
#include "text/file.h"

using namespace Qt::StringLiterals;

namespace kw::kitw {

namespace {

Error wrongUsage(const QString &why)
{
    return {.code = ErrorCode::InvalidInput,
            .what = Tr::tr("Nothing was changed"),
            .where = {},
            .why = why,
            .hint = Tr::tr("A path looks like build.artifacts[0].docker.target; --help says more."),
            .detail = {}};
}

Result<yaml::OnShared> onShared(const Invocation &invocation)
{
    const QString word = invocation.arguments().value(u"shared"_s);
    if (word == "refuse"_L1)
        return yaml::OnShared::Refuse;
    if (word == "origin"_L1)
        return yaml::OnShared::EditOrigin;
    if (word == "own"_L1)
        return yaml::OnShared::WriteOut;
    return std::unexpected(wrongUsage(Tr::tr("“%1” is neither refuse, origin nor own").arg(word)));
}

// With the file in front of the place, and how to say the two ways out on the command line.
Error forFile(Error error, const QString &file, bool isShared)
{
    error.where = error.where.isEmpty() ? file : file + u": "_s + error.where;
    if (isShared) {
        error.hint = Tr::tr("--shared origin changes it for all that use it, --shared own gives this place a "
                            "value of its own.");
    }
    return error;
}

} // namespace

QList<QCommandLineOption> editOptions()
{
    return {{u"stdout"_s, Tr::tr("Print the whole file as it would be, and leave it alone.")},
            {u"shared"_s,
             Tr::tr("What to do where the value is shared through “*name” or “<<”: refuse, change it at its "
                    "origin, or give this place its own."),
             u"refuse|origin|own"_s, u"refuse"_s}};
}

QCommandLineOption textOption()
{
    return {u"text"_s, Tr::tr("Take VALUE as a text, whatever it looks like.")};
}

Result<yaml::Value> givenValue(const Invocation &invocation, const QString &words)
{
    if (invocation.arguments().isSet(u"text"_s))
        return yaml::Value::string(words);
    return yaml::Value::fromYaml(words.toUtf8());
}

void editFile(Invocation &invocation, const QString &argumentName, const PlanEdit &plan)
{
    const QStringList words = invocation.arguments().positionalArguments();
    const QStringList names = argumentName.isEmpty() ? QStringList{u"FILE"_s, u"PATH"_s}
                                                     : QStringList{u"FILE"_s, u"PATH"_s, argumentName};
    if (words.size() != names.size()) {
        invocation.fail(
            wrongUsage(words.size() < names.size()
                           ? Tr::tr("%1 is missing").arg(names.at(words.size()))
                           : Tr::tr("“%1” is one argument too many").arg(words.at(names.size()))));
        return;
    }
    const QString &file = words.first();
    const auto path = yaml::Path::parse(words.at(1));
    const auto shared = onShared(invocation);
    if (!path || !shared) {
        invocation.fail(path ? shared.error() : path.error());
        return;
    }
    const auto loaded = text::load(file);
    if (!loaded) {
        invocation.fail(loaded.error());
        return;
    }
    const auto document = yaml::Document::parse(loaded->text);
    yaml::EditPlanner planner(document, *shared);
    planner.setKeyOrder(schema::keyOrder(document));
    const auto edit = plan(planner, document, *path, words.value(2));
    if (!edit) {
        const bool isShared = edit.error().code == ErrorCode::Conflict && planner.shared(*path).has_value();
        invocation.fail(forFile(edit.error(), file, isShared));
        return;
    }
    if (invocation.arguments().isSet(u"stdout"_s)) {
        invocation.printBytes(edit->after.text().bytes());
    } else if (!edit->isEmpty()) {
        const auto saved = text::save(file, edit->after.text(), &loaded->stamp);
        if (!saved) {
            invocation.fail(saved.error());
            return;
        }
    }
    invocation.finish(ExitStatus::Done);
}

} // namespace kw::kitw
