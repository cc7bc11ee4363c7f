// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace kw::models {
class ProblemModel;
}
namespace kw::workspace {
class Workspace;
struct Problem;
} // namespace kw::workspace

namespace kw::views {

// The problems of the open document. Enter or a double click goes to the place, Alt+Enter applies the fix.
class ProblemsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(workspace::Workspace &workspace, QWidget *parent = nullptr);

    models::ProblemModel *model() const { return m_model; }
    // The field that filters, for the head of the panel.
    QWidget *filterField() const;

    // Selects the problem after (or before) the place, around the end, and goes there. `line` and `column`
    // from 1.
    // The row of the problem at the cursor becomes the current one; nothing is chosen by that.
    void followCursor(int line, int column);
    void goToNext(int line, int column, bool backward);
    // Applies the first fix of the selected problem; false when there is none.
    bool fixCurrent();
    // The same for the worst problem at a place of the text; from 1.
    bool fixAt(int line, int column);

Q_SIGNALS:
    void placeChosen(int line, int column); // from 1
    void failed(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    const workspace::Problem *problem(int proxyRow) const;
    bool fix(const workspace::Problem &problem);
    void chooseCurrent();
    void explainCurrent();
    void addTableActions();
    void showProblems();
    void showEmptyText();

    workspace::Workspace &m_workspace;
    models::ProblemModel *m_model;
    QSortFilterProxyModel *m_filter;
    QTableView *m_table;
    QLineEdit *m_filterField;
    QWidget *m_empty;
};

} // namespace kw::views
