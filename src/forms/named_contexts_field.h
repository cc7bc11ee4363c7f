// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/field.h"
#include "plan/named_context.h"

#include <optional>

class QComboBox;
class QVBoxLayout;

namespace kw::forms {

class CodeLine;
class RemoveButton;

// One named context: its name, what kind of place it comes from, and the place.
class NamedContextRow : public QWidget
{
    Q_OBJECT

public:
    // `label` tells assistive technology which one it is.
    explicit NamedContextRow(const QString &label, QWidget *parent = nullptr);

    // Input that is not committed yet stays.
    void show(const plan::NamedContext &context);
    void clear();
    // Of the row that adds one: it has nothing to remove.
    void setNew();

    // Nothing while a part is missing.
    std::optional<plan::NamedContext> context() const;

Q_SIGNALS:
    void committed();
    void removeAsked();

private:
    void showKind();

    CodeLine *m_name;
    QComboBox *m_kind;
    CodeLine *m_place;
    RemoveButton *m_remove;
    plan::NamedContext m_shown;
};

// The named contexts among the flags of an artifact (docker.cliFlags), and a row to add one. The other flags
// stay as they are.
class NamedContextsField : public Field
{
    Q_OBJECT

public:
    explicit NamedContextsField(const FieldSpec &spec, QWidget *parent);

    void show(const yaml::Node &node) override;

private:
    void addRow();
    void commit(qsizetype row);
    void commitNew();
    void remove(qsizetype row);

    QVBoxLayout *m_layout;
    QList<NamedContextRow *> m_rows;
    QList<plan::NamedContextFlag> m_shown;
    NamedContextRow *m_new;
};

} // namespace kw::forms
