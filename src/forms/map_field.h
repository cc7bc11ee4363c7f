// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/field.h"

class QGridLayout;

namespace kw::forms {

class CodeLine;

// Free keys with a text each, in two columns, and a row to add.
class MapField : public Field
{
    Q_OBJECT

public:
    explicit MapField(const FieldSpec &spec, QWidget *parent);

    void show(const yaml::Node &node) override;

private:
    struct Row
    {
        CodeLine *key;
        CodeLine *value;
        QWidget *remove;
    };
    void addRow();
    void commitKey(int row);
    void commitValue(int row);
    void commitNew();

    QGridLayout *m_grid;
    QList<Row> m_rows;
    QStringList m_keys;
    QStringList m_values;
    CodeLine *m_newKey;
    CodeLine *m_newValue;
};

} // namespace kw::forms
