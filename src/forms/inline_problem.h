// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/diagnostic.h"

#include <QWidget>

class QPushButton;

namespace kw::controls {
class Label;
}

namespace kw::forms {

// What is wrong with a field, directly under it, and the fix as a small button.
class InlineProblem : public QWidget
{
    Q_OBJECT

public:
    explicit InlineProblem(QWidget *parent = nullptr);

    void show(const schema::Diagnostic &diagnostic);
    // A sentence of a form that is not about a text.
    void showError(const QString &text);
    // What an edit of the field was refused for.
    void showRefusal(const QString &text);
    bool isRefusal() const { return m_isRefusal; }

Q_SIGNALS:
    void fixAsked(const kw::schema::Fix &fix);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSentence(const QString &word, const QString &sentence);

    controls::Label *m_text;
    QPushButton *m_fix;
    schema::Fix m_way;
    bool m_isError = true;
    bool m_isRefusal = false;
};

} // namespace kw::forms
