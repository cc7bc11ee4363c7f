// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "controls/label.h"

class QPushButton;

namespace kw::controls {

// The command behind what is shown: "Will run", "Running", "Was run", and the arguments in code with a Copy
// button. What is shown is what is executed: callers pass the text of the same command line that they run.
class CommandStrip : public Region
{
    Q_OBJECT

public:
    explicit CommandStrip(QWidget *parent = nullptr);

    // `copied` is what Copy puts into the clipboard; `shown` when empty.
    void setCommand(const QString &when, const QString &shown, const QString &copied = {});
    QString command() const;

    // Long commands take one line, cut at its end, until "Show all" is pressed.
    void setFolded(bool folded);

private:
    Label *m_when;
    Label *m_command;
    ElidedLabel *m_oneLine;
    QPushButton *m_more;
    QPushButton *m_copy;
    QString m_copied;
};

} // namespace kw::controls
