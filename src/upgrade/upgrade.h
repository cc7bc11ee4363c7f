// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "schema/api_version.h"
#include "text/patch.h"
#include "yaml/document.h"
#include "yaml/path.h"

#include <QList>
#include <QString>

namespace kw::upgrade {

// What one step did, or what a person has to look at.
struct Note
{
    enum class Kind {
        Changed,     // the same meaning, written as the newer version wants it
        NeedsPerson, // something has no place in the newer version, or may mean something else there
    };

    Kind kind = Kind::Changed;
    QString version; // the one that asked for it: "v2beta13"
    yaml::Path path; // in the text as it was before that change
    QString message; // one sentence without full stop

    bool operator==(const Note &) const = default;
};

struct Upgraded
{
    yaml::Document document; // the whole file, every document of it
    QList<Note> notes;       // in the order in which it was done
    QString from;            // of the oldest document: "skaffold/v2beta29"

    // The change of the whole text as one patch of `before`; empty when nothing changed.
    Result<text::Patch> patch(const yaml::Document &before) const;
    bool needsPerson() const;
};

// The oldest version that upgrades start from; older files need Skaffold 1's own `skaffold fix` first.
schema::ApiVersion oldestSource();

// Each document of the file brought to `to` by edits: comments, order and layout stay. Meaning: that of
// `skaffold fix` (source: pkg/skaffold/schema/*/upgrade.go); what it drops without a word is told here.
// Errors name the place: InvalidInput for a file that is no valid YAML, has no or an unknown apiVersion, or
// is newer than `to`; Unsupported for what has no equivalent (deploy.kpt) and for versions before
// oldestSource(); Conflict for settings that contradict each other when they come together. Any thread.
Result<Upgraded> upgrade(const yaml::Document &document,
                         schema::ApiVersion to = schema::ApiVersion::newest());

} // namespace kw::upgrade
