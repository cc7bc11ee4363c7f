// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "controls/label.h"
#include "core/error.h"
#include "style/icon.h"

class QPushButton;

namespace kw::controls {

// The state of a view, one at a time: cause in bold, consequence, the original text in code, buttons at the
// right.
class Banner : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    // Only Failed, Warning, Done and Info have a look of their own.
    void show(style::State state, const QString &cause, const QString &consequence = {},
              const QString &original = {});
    void showError(const Error &error);

    // Adds a button at the right; gone with clearButtons().
    QPushButton *addButton(const QString &text);
    void clearButtons();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    style::State m_state = style::State::Info;
    Label *m_shape;
    Label *m_cause;
    Label *m_consequence;
    Label *m_original;
    QHBoxLayout *m_buttons;
};

} // namespace kw::controls
