// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace kw::skaffold {

struct Scope;

// Each adds what it finds to the scope. The files beside this one are named after them.
void checkNames(const Scope &scope);        // images, profiles, modules: written once, and well
void checkRequirements(const Scope &scope); // images that need images
void checkModules(const Scope &scope);      // other skaffold.yaml files
void checkEnvironments(const Scope &scope); // which builder works where
void checkBuilders(const Scope &scope);     // settings of single builders, file sync
void checkDocker(const Scope &scope);       // arguments that docker takes as text
void checkDockerfiles(const Scope &scope);  // contexts, Dockerfiles, stages, build arguments
void checkPlatforms(const Scope &scope);
void checkTagPolicies(const Scope &scope);
void checkTemplates(const Scope &scope);
void checkActivations(const Scope &scope); // of profiles
void checkPatches(const Scope &scope);     // of profiles
void checkTests(const Scope &scope);
void checkDeployment(const Scope &scope); // manifests, port forwarding, actions
void checkSecrets(const Scope &scope);    // what should not stand in a file

} // namespace kw::skaffold
