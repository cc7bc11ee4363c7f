// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/field.h"

#include <QLineEdit>
#include <QTimer>

namespace kw::forms {

// A line in code font; says “default” at its right while nothing is written.
class CodeLine : public QLineEdit
{
    Q_OBJECT

public:
    explicit CodeLine(QWidget *parent = nullptr);

    void setRemark(const QString &remark);
    void setFaulty(bool faulty);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_remark;
    bool m_isFaulty = false;
};

class TextField : public Field
{
    Q_OBJECT

public:
    explicit TextField(const FieldSpec &spec, QWidget *parent);

    void show(const yaml::Node &node) override;
    void setFaulty(bool faulty) override;

private:
    void commit();

    CodeLine *m_line;
    QTimer m_pause;
    QString m_shown;
};

} // namespace kw::forms
