// SPDX-License-Identifier: Apache-2.0
#include "schema/spelling.h"
#include "skaffold/member.h"
#include "skaffold/project_files.h"
#include "skaffold/rules/rules.h"
#include "skaffold/scope.h"
#include "skaffold/tr.h"
#include "yaml/document.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

QStringList namesOf(const QList<Configuration> &all)
{
    QStringList names;
    for (const Configuration &configuration : all) {
        if (const QString name = textOf(configuration.name); !name.isEmpty())
            names.append(name);
    }
    return names;
}

void checkNamesThere(const Scope &scope, const Module &module, const QStringList &known)
{
    const QList<yaml::Node> written = items(module.node, u"configs");
    for (const yaml::Node &name : written) {
        const QString text = textOf(name);
        if (text.isEmpty() || known.contains(text))
            continue;
        // Comparing takes time, and among thousands a name like that is no help.
        constexpr qsizetype mostCompared = 500;
        const QString meant = known.size() > mostCompared ? QString() : schema::likelyMeant(text, known);
        const QString file = module.pathText.isEmpty() ? Tr::tr("this file") : quoted(module.pathText);
        QString message = Tr::tr("%1 has no configuration called %2").arg(file, quoted(text));
        if (!meant.isEmpty())
            message += Tr::tr("; did you mean “%1”?").arg(meant);
        auto &unknown = scope.error(name, u"project.unknown-configuration"_s, message);
        if (!meant.isEmpty())
            offerText(unknown, name, meant);
    }
}

void checkModule(const Scope &scope, const Module &module)
{
    if (module.isRemote)
        return;
    if (module.pathText.isEmpty()) {
        const bool hasUnknown = std::ranges::any_of(module.configurations, [&scope](const QString &name) {
            return !scope.index.configurations.contains(name);
        });
        if (hasUnknown)
            checkNamesThere(scope, module, namesOf(scope.all));
        return;
    }
    if (!scope.files)
        return;
    QString path = module.pathText;
    if (scope.files->kind(path) == ProjectFiles::Kind::Folder)
        path += u"/skaffold.yaml"_s;
    if (scope.files->kind(path) != ProjectFiles::Kind::File) {
        scope.error(module.path, u"project.missing-module"_s,
                    Tr::tr("there is no file %1, and this configuration needs it").arg(quoted(path)));
        return;
    }
    const auto document = scope.files->configuration(path);
    if (document && document->isValid())
        checkNamesThere(scope, module, namesOf(Configuration::all(*document)));
}

} // namespace

void checkModules(const Scope &scope)
{
    for (const Module &module : scope.configuration.modules)
        checkModule(scope, module);
}

} // namespace kw::skaffold
