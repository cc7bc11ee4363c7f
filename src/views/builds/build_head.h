// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "controls/label.h"

#include <QWidget>

class QPushButton;

namespace kw::controls {
class FactsLine;
class ProgressBar;
} // namespace kw::controls
namespace kw::workspace {
class Build;
}

namespace kw::views {

// What a build is and how far: title, progress, facts, and what can be done with it as a whole.
class BuildHead : public controls::Region
{
    Q_OBJECT

public:
    explicit BuildHead(QWidget *parent = nullptr);

    void setBuild(workspace::Build *build); // nullptr: none
    void refresh();                         // texts and numbers: call it at most four times a second
    void refreshBar();                      // the bar alone

Q_SIGNALS:
    void repeatAsked();
    void reportAsked(); // into the clipboard

private:
    QString title() const;
    QString subtitle() const;
    void showFacts();

    workspace::Build *m_build = nullptr;
    controls::Label *m_shape;
    controls::Label *m_title;
    controls::ElidedLabel *m_subtitle;
    QPushButton *m_cancel;
    QPushButton *m_report;
    QPushButton *m_repeat;
    controls::ProgressBar *m_bar;
    controls::Label *m_percent;
    controls::FactsLine *m_facts;
};

// "linux/amd64 and linux/arm64"; empty for none.
QString platformsInWords(const QStringList &platforms);

} // namespace kw::views
