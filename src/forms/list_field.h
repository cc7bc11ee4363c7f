// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/field.h"

class QVBoxLayout;

namespace kw::forms {

class CodeLine;

// A list of texts, a line each, and one to add.
class ListField : public Field
{
    Q_OBJECT

public:
    explicit ListField(const FieldSpec &spec, QWidget *parent);

    void show(const yaml::Node &node) override;

private:
    void addRow();
    void commit(int row);

    QVBoxLayout *m_rows;
    QList<CodeLine *> m_lines;
    QList<QWidget *> m_rowWidgets;
    QStringList m_shown;
    CodeLine *m_new;
};

} // namespace kw::forms
