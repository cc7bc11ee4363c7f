// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "controls/label.h"
#include "forms/field.h"

class QPushButton;

namespace kw::forms {

// What has keys of its own: says what is written there, and leads to its text.
class OtherField : public Field
{
    Q_OBJECT

public:
    explicit OtherField(const FieldSpec &spec, QWidget *parent);

    void show(const yaml::Node &node) override;

private:
    controls::ElidedLabel *m_summary;
    QPushButton *m_go;
};

} // namespace kw::forms
