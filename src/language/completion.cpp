// SPDX-License-Identifier: Apache-2.0
#include "language/completion.h"

#include "language/cursor.h"
#include "language/habits.h"
#include "language/help_text.h"
#include "language/place.h"
#include "language/suggestion.h"
#include "language/tr.h"
#include "schema/api_version.h"
#include "yaml/document.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::language {

namespace {

constexpr qsizetype mostItems = 200;

// New text with the place of the cursor in it.
struct NewText
{
    QByteArray text;
    qsizetype caret = 0;

    static NewText endingAtCaret(const QByteArray &text) { return {text, text.size()}; }
};

// Letters in this order, whatever their case and whatever is between them.
bool holdsLetters(const QString &text, const QString &letters)
{
    qsizetype at = 0;
    for (const QChar letter : letters) {
        at = text.indexOf(letter, at, Qt::CaseInsensitive);
        if (at < 0)
            return false;
        ++at;
    }
    return true;
}

int documentAround(const yaml::Document &document, qsizetype offset)
{
    int number = 0;
    while (number + 1 < document.count() && document.documentRange(number + 1).begin <= offset)
        ++number;
    return number;
}

const schema::Property *firstRequired(const schema::ObjectType &type)
{
    const auto found = std::ranges::find_if(type.properties, &schema::Property::isRequired);
    return found == type.properties.end() ? nullptr : &*found;
}

class Completer
{
public:
    Completer(const yaml::Document &document, text::ByteOffset offset, const Surroundings &surroundings,
              const schema::Options &options)
        : m_document(document)
        , m_habits(Habits::of(document.text()))
        , m_model(schema::modelFor(document.root(documentAround(document, offset.value)), options))
        , m_cursor(cursorAt(document.text(), offset))
        , m_question{document, text::ByteOffset(m_cursor.around), text::ByteOffset(m_cursor.word.begin),
                     surroundings}
        , m_typed(QString::fromUtf8(m_cursor.typed(document.text(), offset.value)))
    {
    }

    Completion run()
    {
        m_result.word = m_cursor.word;
        for (const Target &target : std::as_const(m_cursor.targets))
            add(target);
        std::ranges::stable_partition(m_result.items, [this](const CompletionItem &item) {
            return item.filterText.startsWith(m_typed, Qt::CaseInsensitive);
        });
        return m_result;
    }

private:
    void add(const Target &target)
    {
        Place place = Place::top(*m_model);
        for (const Step &step : target.path)
            place = step.isItem ? place.item() : place.below(step.key);
        if (m_typed.startsWith(u'*') && target.kind == Target::Kind::Value && target.quote == 0) {
            addValues(aliasesBefore(m_question), target, {});
            return;
        }
        if (!place.isKnown())
            return;
        const bool isList = place.type.kind == schema::ValueKind::List;
        if (target.kind == Target::Kind::Item || (target.kind == Target::Kind::Entry && isList))
            addItems(place, target);
        else if (target.kind == Target::Kind::Value)
            addWritten(place, target);
        else if (place.type.kind == schema::ValueKind::Object)
            addKeys(*place.type.object, target);
        else if (place.type.kind == schema::ValueKind::Map)
            addNames(place, target);
        else if (target.kind == Target::Kind::Entry)
            addValues(valuesFor(place, m_question), target, {});
    }

    // A value behind a colon or in brackets.
    void addWritten(const Place &place, const Target &target)
    {
        const bool isList = place.type.kind == schema::ValueKind::List;
        const bool isObject = place.type.kind == schema::ValueKind::Object;
        if (isList && target.quote == 0 && m_cursor.word.isEmpty() &&
            place.type.item == schema::ValueKind::String) {
            Target inside = target;
            inside.before += '[';
            inside.after.prepend(']');
            inside.isFlow = true;
            addValues(valuesFor(place.item(), m_question), inside, {});
        } else if (isObject && target.isFlow && target.quote == 0) {
            Target inside = target;
            inside.before += '{';
            inside.after.prepend('}');
            addKeys(*place.type.object, inside);
        } else if (!isList && !place.holdsKeys()) {
            addValues(valuesFor(place, m_question), target, {});
        }
    }

    void addItems(const Place &list, const Target &target)
    {
        const Place item = list.item();
        if (!item.isKnown() || target.isFlow)
            return;
        const QByteArray dash = '-' + QByteArray(m_habits.dashWidth - 1, ' ');
        if (item.type.kind != schema::ValueKind::Object) {
            addValues(valuesFor(item, m_question), target, dash);
            return;
        }
        const schema::ObjectType &type = *item.type.object;
        const schema::Property *first = firstRequired(type);
        if (!first && !type.properties.empty())
            first = &type.properties.front();
        if (!first)
            return;
        NewText text = keyText(*first, target.column + m_habits.dashWidth, false);
        text.text.prepend(dash);
        text.caret += dash.size();
        const QString name = QString::fromUtf8(first->name);
        addItem({.kind = CompletionKind::Item,
                 .label = u"- "_s + name,
                 .detail = Tr::tr("new item"),
                 .documentation = type.text,
                 .filterText = name},
                target, text);
    }

    void addKeys(const schema::ObjectType &type, const Target &target)
    {
        const bool hasVariant = std::ranges::any_of(target.keys, [&type](const QByteArray &key) {
            const schema::Property *written = type.find(key);
            return written && written->isVariant;
        });
        const auto rank = [](const schema::Property &property) {
            return property.isRequired ? 0 : property.isDeprecated ? 2 : 1;
        };
        for (const int wanted : {0, 1, 2}) {
            for (const schema::Property &property : type.properties) {
                const bool isLeftOut =
                    target.keys.contains(property.name) || (property.isVariant && hasVariant);
                if (rank(property) == wanted && !isLeftOut && fits(property, target))
                    addKey(property, type, target);
            }
        }
    }

    // Whether a key may be renamed to this one: it has to know what is below.
    static bool fits(const schema::Property &property, const Target &target)
    {
        const schema::ObjectType *object =
            property.type.kind == schema::ValueKind::Object ? property.type.object : nullptr;
        const bool takesAny =
            property.type.kind == schema::ValueKind::Map || property.type.kind == schema::ValueKind::Any;
        return std::ranges::all_of(target.inside, [object, takesAny](const QByteArray &key) {
            return takesAny || (object && object->find(key));
        });
    }

    void addKey(const schema::Property &property, const schema::ObjectType &type, const Target &target)
    {
        const QString name = QString::fromUtf8(property.name);
        if (!holdsLetters(name, m_typed))
            return;
        const bool isRenamed = target.kind == Target::Kind::Key;
        addItem({.kind = property.isVariant ? CompletionKind::Variant : CompletionKind::Key,
                 .label = name,
                 .detail = typeAndDefault(property),
                 .documentation = helpFor(property, type),
                 .filterText = name,
                 .isRequired = property.isRequired},
                target,
                isRenamed ? NewText::endingAtCaret(property.name)
                          : keyText(property, target.column, target.isFlow));
    }

    // Names of a map's entries.
    void addNames(const Place &place, const Target &target)
    {
        if (place.role() != Role::BuildArgument)
            return;
        QList<Suggestion> names = buildArgumentsFor(m_question);
        const bool isRenamed = target.kind == Target::Kind::Key;
        Target entry = target;
        entry.after.prepend(isRenamed ? "" : ": ");
        names.removeIf(
            [&target](const Suggestion &name) { return target.keys.contains(name.text.toUtf8()); });
        addValues(names, entry, {});
    }

    void addValues(const QList<Suggestion> &values, const Target &target, const QByteArray &before)
    {
        for (const Suggestion &value : values) {
            const QByteArray text =
                value.isRaw ? value.text.toUtf8() : scalarText(value.text, target.quote, target.isFlow);
            addItem({.kind = value.kind,
                     .label = value.text,
                     .detail = value.detail,
                     .documentation = {},
                     .filterText = value.text},
                    target, NewText::endingAtCaret(before + text));
        }
    }

    void addItem(CompletionItem item, const Target &target, const NewText &text)
    {
        if (!holdsLetters(item.filterText, m_typed))
            return;
        if (m_result.items.size() == mostItems) {
            m_result.isComplete = false;
            return;
        }
        item.patch = {target.replaced, target.before + text.text + target.after};
        item.caret = target.replaced.begin + target.before.size() + text.caret;
        m_result.items.append(item);
    }

    // A key with the opening of its value.
    NewText keyText(const schema::Property &property, qsizetype column, bool isFlow) const
    {
        using schema::ValueKind;
        const QByteArray name = property.name + ':';
        const bool isMapping =
            property.type.kind == ValueKind::Object || property.type.kind == ValueKind::Map;
        const bool isList = property.type.kind == ValueKind::List;
        if (isFlow && (isMapping || isList)) {
            const QByteArray text = name + (isList ? " []" : " {}");
            return {text, text.size() - 1};
        }
        if (property.type.kind == ValueKind::Object && property.type.object->properties.empty())
            return NewText::endingAtCaret(name + " {}");
        if (isMapping)
            return NewText::endingAtCaret(name + m_habits.lineEnd + QByteArray(column + m_habits.step, ' ') +
                                          requiredKey(property.type));
        if (isList)
            return NewText::endingAtCaret(
                name + m_habits.lineEnd + QByteArray(column + m_habits.dashStep, ' ') + '-' +
                QByteArray(m_habits.dashWidth - 1, ' ') + requiredKey(property.type));
        return NewText::endingAtCaret(name + ' ' + onlyValue(property));
    }

    // "image: " where that is what a new mapping must begin with.
    static QByteArray requiredKey(const schema::ValueType &type)
    {
        const schema::Property *first = type.object ? firstRequired(*type.object) : nullptr;
        const bool isScalar = first && !first->type.object && first->type.kind != schema::ValueKind::List &&
                              first->type.kind != schema::ValueKind::Map;
        return isScalar ? first->name + ": " : QByteArray();
    }

    QByteArray onlyValue(const schema::Property &property) const
    {
        if (m_model->root().find(property.name) != &property)
            return {};
        if (property.name == "kind")
            return "Config";
        return property.name == "apiVersion" ? schema::ApiVersion::newest().text().toUtf8() : QByteArray();
    }

    const yaml::Document &m_document;
    Habits m_habits;
    std::shared_ptr<const schema::Model> m_model;
    Cursor m_cursor;
    ValueQuestion m_question;
    QString m_typed;
    Completion m_result;
};

} // namespace

Completion complete(const yaml::Document &document, text::ByteOffset offset, const Surroundings &surroundings,
                    const schema::Options &options)
{
    return Completer(document, offset, surroundings, options).run();
}

} // namespace kw::language
