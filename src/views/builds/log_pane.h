// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/log_search.h"
#include "models/step_ref.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace kw::controls {
class ElidedLabel;
class Label;
} // namespace kw::controls
namespace kw::models {
class LogSave;
}
namespace kw::workspace {
class Build;
}

namespace kw::views {

class LogView;

// A log with its head: which step it is, find with a counter, follow, copy, save.
class LogPane : public QWidget
{
    Q_OBJECT

public:
    // `whole`: the logs of whole calls with a box to choose between them; else of the step of showStep().
    explicit LogPane(bool whole, QWidget *parent = nullptr);
    ~LogPane() override;

    void setBuild(const workspace::Build *build); // nullptr: none
    void showStep(models::StepRef step);
    void grow(); // the build has said more
    void focusFind();

    LogView *view() const { return m_view; }

private:
    QWidget *makeHead();
    void showCall(int call);
    void showSource(std::shared_ptr<models::LogSource> source, const QString &name, const QString &emptyText);
    void find(const QString &pattern);
    void goToMatch(int direction);
    void showCounter();
    void copy() const;
    void askWhereToSave();
    void save(const QString &path);
    void stopSaving();
    QString emptyTextOf(models::StepRef step) const;

    bool m_whole;
    const workspace::Build *m_build = nullptr;
    models::StepRef m_step;
    std::shared_ptr<models::LogSource> m_source;
    models::LogSave *m_save = nullptr; // while a log is saved
    models::LogSearch *m_search;
    controls::ElidedLabel *m_name;
    QComboBox *m_calls;
    QLineEdit *m_find;
    controls::Label *m_counter;
    QCheckBox *m_follow;
    LogView *m_view;
};

} // namespace kw::views
