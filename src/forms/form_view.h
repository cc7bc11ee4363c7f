// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/form_spec.h"

#include <QScrollArea>
#include <QSet>

class QComboBox;
class QVBoxLayout;

namespace kw::controls {
class Banner;
}
namespace kw::workspace {
class Workspace;
}

namespace kw::forms {

class Field;
class InlineProblem;
struct FieldEdit;

// The form beside the text: made from the schema for the thing at the cursor, a view on the same document.
// Each change is an edit of the text, one undo step. While the text cannot be read, the form waits.
class FormView : public QScrollArea
{
    Q_OBJECT

public:
    explicit FormView(workspace::Workspace &workspace, QWidget *parent = nullptr);

    // Shows the form of what stands there.
    void showAt(qsizetype offset);

    const FormSpec &spec() const { return m_spec; }

Q_SIGNALS:
    void textAsked(qsizetype offset);
    // Lines of what the form is about, from 0; last < first: nothing.
    void linesShown(int first, int last);

private:
    struct Row
    {
        Field *field;
        InlineProblem *problem;
    };

    void refresh();
    void build();
    void addTitle(QVBoxLayout *rows);
    void addChoice(QVBoxLayout *rows);
    void addSection(QVBoxLayout *rows, const SectionSpec &section);
    void addFields(QVBoxLayout *rows, const QList<FieldSpec> &fields);
    QWidget *labelled(const QString &label, const QString &help, QWidget *field, QWidget *below);
    void showValues();
    void updateFolds();
    Result<void> applyOne(const FieldEdit &edit);
    Result<void> applyInTurn(const QList<FieldEdit> &edits); // up to the first that is refused
    void apply(const QList<FieldEdit> &edits, InlineProblem *problem);
    void chooseVariant(const QString &variant);
    void showLines();

    workspace::Workspace &m_workspace;
    FormSpec m_spec;
    qsizetype m_offset = 0;
    QList<Row> m_rows;
    QWidget *m_content = nullptr;
    controls::Banner *m_banner = nullptr;
    QSet<QString> m_open; // sections whose further fields are shown
};

} // namespace kw::forms
