// SPDX-License-Identifier: Apache-2.0
#include "skaffold/check.h"

#include "skaffold/configuration.h"
#include "skaffold/rules/rules.h"
#include "skaffold/scope.h"
#include "yaml/document.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

void runRules(const Scope &scope)
{
    checkNames(scope);
    checkRequirements(scope);
    checkModules(scope);
    checkEnvironments(scope);
    checkBuilders(scope);
    checkDocker(scope);
    checkDockerfiles(scope);
    checkPlatforms(scope);
    checkTagPolicies(scope);
    checkTemplates(scope);
    checkActivations(scope);
    checkPatches(scope);
    checkTests(scope);
    checkDeployment(scope);
    checkSecrets(scope);
}

} // namespace

QList<schema::Diagnostic> check(const yaml::Document &document, const ProjectFiles *files,
                                const schema::Options &options)
{
    QList<schema::Diagnostic> found = schema::validate(document, options);
    const bool isTooLarge =
        std::ranges::any_of(found, [](const schema::Diagnostic &one) { return one.code == "yaml.limit"_L1; });
    if (isTooLarge)
        return found;
    const QList<Configuration> all = Configuration::all(document);
    const FileIndex index = FileIndex::of(all);
    for (const Configuration &configuration : all) {
        runRules({.configuration = configuration,
                  .all = all,
                  .index = index,
                  .text = document.text(),
                  .files = files,
                  .flavour = options.flavour,
                  .model = schema::modelFor(configuration.root, options),
                  .found = found});
    }
    schema::sortDiagnostics(found);
    return found;
}

} // namespace kw::skaffold
