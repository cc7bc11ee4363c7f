// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/field.h"

class QComboBox;

namespace kw::forms {

// One of a few values, or nothing; true and false too.
class ChoiceField : public Field
{
    Q_OBJECT

public:
    explicit ChoiceField(const FieldSpec &spec, QWidget *parent);

    void show(const yaml::Node &node) override;

private:
    void commit();

    QComboBox *m_box;
};

} // namespace kw::forms
