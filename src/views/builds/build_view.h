// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/remedy.h"
#include "models/step_ref.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QCheckBox;
class QSplitter;
class QStackedWidget;

namespace kw::controls {
class Banner;
class CommandStrip;
class Segment;
} // namespace kw::controls
namespace kw::models {
class StepModel;
class TimelineModel;
} // namespace kw::models
namespace kw::workspace {
class Build;
}

namespace kw::views {

class BuildHead;
class FailureView;
class Legend;
class LogPane;
class ResultView;
class SidePanel;
class StepTable;
class TimelineView;

// One build, running or past: its head, then its failure or result, timeline, table or log.
class BuildView : public QWidget
{
    Q_OBJECT

public:
    enum View { FailureShown, ResultShown, TimelineShown, TableShown, LogShown };

    explicit BuildView(QWidget *parent = nullptr);

    void setBuild(workspace::Build *build); // nullptr: none
    workspace::Build *build() const;

    bool hasPrimary() const; // something in it is the filled button

Q_SIGNALS:
    void repeatAsked(kw::workspace::Build *build);
    void imageAsked(const QString &reference);
    void fileAsked(const QString &path, int line);
    void buildersAsked();
    void viewChanged();

private:
    QWidget *makeTools();
    QWidget *makeSteps();
    void showView(int view);
    void showWarnings();
    void chooseFirstView();
    void stateChanged();
    void stepsChanged(int call, const QList<int> &vertexes);
    void tick();
    void refreshTexts();
    models::StepRef longestCriticalStep() const;
    void selectStep(models::StepRef step);
    void showCommand();
    void act(models::Remedy::Action action);
    void copyReport();
    void openFailedFile();

    QPointer<workspace::Build> m_build;
    QTimer m_clock; // thirty times a second while it runs and is seen
    qint64 m_textsShown = 0;
    QList<QList<models::StepRef>> m_critical; // paths of the calls
    models::TimelineModel *m_timelineModel;
    models::StepModel *m_stepModel;
    BuildHead *m_head;
    controls::Banner *m_banner;
    controls::Segment *m_segment;
    Legend *m_legend;
    QCheckBox *m_follow;
    QWidget *m_zoomButtons;
    QStackedWidget *m_pages;
    QStackedWidget *m_pictures;
    FailureView *m_failure;
    ResultView *m_result;
    TimelineView *m_timeline;
    StepTable *m_table;
    LogPane *m_log;
    LogPane *m_wholeLog;
    SidePanel *m_side;
    controls::CommandStrip *m_strip;
};

} // namespace kw::views
