// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "text/patch.h"
#include "yaml/document.h"
#include "yaml/path.h"
#include "yaml/value.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace kw::yaml {

// Edits of YAML that leave every byte outside the edited entry as it is. In a minute:
//
//     const yaml::EditPlanner planner(document);
//     const auto edit = planner.set(yaml::Path::parse(u"build.artifacts[0].context").value(),
//                                   yaml::Value::string(u"app"_s));
//     if (!edit)
//         show(edit.error());
//     else
//         apply(edit->patch, edit->sentence); // edit->after is the new Document, parsed already
//
// Nothing is applied here: an Edit is one change of the text that the caller applies. Each was read again
// before it is handed out, and says exactly what was asked for; what cannot be written so is refused with
// Conflict. Other errors: NotFound (no such place), InvalidInput (the place cannot hold that), Conflict also
// for a key that is there, and for places that share their value with others (see shared()).
//
// New text follows its neighbours: indentation, dashes, quotes, line ends. Comments above an entry (same
// indentation, no blank line between), behind it and below it (deeper) belong to it and go with it.
// Documents with faults can be edited where they could be read, as long as no fault is added.

// One change of the text.
struct Edit
{
    text::Patch patch;
    QString sentence; // for the undo list: "Set build.artifacts[0].context"
    Document after;

    // What was asked for is there already.
    bool isEmpty() const { return patch.range.isEmpty() && patch.text.isEmpty(); }
};

// A place whose text is also read for other places.
struct Shared
{
    enum class Kind {
        Alias,    // "*name" is written there
        MergeKey, // it comes through "<<"
        Anchor,   // it is written there, and others use it through "*name" or "<<"
    };

    Kind kind = Kind::Alias;
    Path place;   // where the sharing stands: the alias, the merged key, the node with the anchor
    Path origin;  // where the value is written
    int uses = 0; // places that read the origin besides itself
};

// What an edit of a shared place does.
enum class OnShared {
    Refuse,     // error Conflict; shared() has the details for offering the other two
    EditOrigin, // the value where it is written, for all that use it
    WriteOut,   // the place gets a value of its own (the users do, for an anchor), then that is edited
};

class EditPlanner
{
public:
    // The keys of a mapping in the order in which people expect them; for keys that an edit adds. The path is
    // that of the mapping. Keys that it does not name go to the end.
    using KeyOrder = std::function<QStringList(const Path &mapping)>;

    enum class WhenLast {
        LeaveEmpty,   // `[]` or `{}` stays
        RemoveParent, // the entry that holds it goes as well, and so on
    };

    explicit EditPlanner(const Document &document, OnShared onShared = OnShared::Refuse);

    void setKeyOrder(const KeyOrder &order) { m_keyOrder = order; }

    // Replaces the value, or adds the key (also `[n]` with n = number of items) and mappings on the way to it
    // that are missing. A scalar keeps its quotes if it had some. Comments inside a replaced list or mapping
    // go with it.
    Result<Edit> set(const Path &path, const Value &value) const;
    // A new item before the one that is at `[n]`, or a new key: Conflict when the key is there.
    Result<Edit> insert(const Path &path, const Value &value) const;
    // The same at the entry number `at` of the mapping, whatever the preferred order says.
    Result<Edit> insertAt(const Path &path, int at, const Value &value) const;
    // A new last item; the list is made when there is none.
    Result<Edit> append(const Path &list, const Value &value) const;
    Result<Edit> remove(const Path &path, WhenLast whenLast = WhenLast::LeaveEmpty) const;
    Result<Edit> rename(const Path &path, const QString &key) const;
    // The entry with its comments goes where `to` names it afterwards: another place in its list, another
    // list, another mapping, another key. In a mapping it goes to the place that the key order says.
    Result<Edit> move(const Path &from, const Path &to) const;
    // A copy behind it; `key` is needed in a mapping. Anchors are not copied.
    Result<Edit> duplicate(const Path &path, const QString &key = {}) const;
    // order[i] is the present number of the entry that comes to place i.
    Result<Edit> reorder(const Path &collection, const QList<int> &order) const;
    // The value becomes the only item of a list, or the only value of a mapping with this key.
    Result<Edit> wrapInList(const Path &path) const;
    Result<Edit> wrapInMapping(const Path &path, const QString &key) const;
    // A list or mapping with one entry becomes what it holds.
    Result<Edit> unwrap(const Path &path) const;
    // Block or Flow for lists and mappings; Plain, SingleQuoted, DoubleQuoted, Literal for texts.
    Result<Edit> restyle(const Path &path, Style style) const;
    // Gives the place a value of its own when it is shared. Nothing changes when it is not.
    Result<Edit> writeOut(const Path &path) const;

    // Why an edit of the value there would be refused; nothing when it stands for itself.
    std::optional<Shared> shared(const Path &path) const;

private:
    Document m_document;
    OnShared m_onShared;
    KeyOrder m_keyOrder;
};

} // namespace kw::yaml
