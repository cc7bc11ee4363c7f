// SPDX-License-Identifier: Apache-2.0
#include "models/problem_model.h"

#include <QFileInfo>

#include <algorithm>

namespace kw::models {

using schema::Severity;
using workspace::Problem;

namespace {

// Same problem, whatever line it is on by now.
bool isSameRow(const Problem &left, const Problem &right)
{
    return left.diagnostic.severity == right.diagnostic.severity &&
           left.diagnostic.code == right.diagnostic.code &&
           left.diagnostic.message == right.diagnostic.message;
}

} // namespace

void ProblemModel::setProblems(const QString &file, const QList<Problem> &problems)
{
    m_file = QFileInfo(file).fileName();
    const qsizetype common = std::min(m_problems.size(), problems.size());
    qsizetype head = 0;
    while (head < common && isSameRow(m_problems.at(head), problems.at(head))) {
        ++head;
    }
    qsizetype tail = 0;
    while (tail < common - head &&
           isSameRow(m_problems.at(m_problems.size() - 1 - tail), problems.at(problems.size() - 1 - tail))) {
        ++tail;
    }
    if (const qsizetype gone = m_problems.size() - head - tail; gone > 0) {
        beginRemoveRows({}, static_cast<int>(head), static_cast<int>(head + gone - 1));
        m_problems.remove(head, gone);
        endRemoveRows();
    }
    if (const qsizetype fresh = problems.size() - head - tail; fresh > 0) {
        beginInsertRows({}, static_cast<int>(head), static_cast<int>(head + fresh - 1));
        m_problems = problems;
        endInsertRows();
    }
    // Places and fixes of the rows that stayed are others now.
    m_problems = problems;
    if (!m_problems.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProblemModel::severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return tr("Error");
    case Severity::Warning:
        return tr("Warning");
    case Severity::Information:
        return tr("Note");
    case Severity::Hint:
        break;
    }
    return tr("Hint");
}

QString ProblemModel::text(const Problem &problem, int column) const
{
    switch (column) {
    case SeverityColumn:
        return severityWord(problem.diagnostic.severity);
    case MessageColumn:
        // Written to follow a place and a colon; here it begins a row.
        return problem.diagnostic.message.first(std::min<qsizetype>(1, problem.diagnostic.message.size()))
                   .toUpper() +
               problem.diagnostic.message.sliced(std::min<qsizetype>(1, problem.diagnostic.message.size()));
    case WhereColumn:
        return QStringLiteral("%1:%2:%3")
            .arg(m_file)
            .arg(problem.begin.line.value)
            .arg(problem.begin.column.value);
    case RuleColumn:
        return problem.diagnostic.code;
    case FixColumn:
        return problem.diagnostic.fixes.isEmpty() ? QString() : problem.diagnostic.fixes.first().title;
    default:
        return {};
    }
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Problem &problem = m_problems.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(problem, index.column());
    case Qt::ToolTipRole: {
        QStringList lines{problem.diagnostic.message};
        for (const schema::Related &related : problem.diagnostic.related) {
            lines << related.message;
        }
        return lines.join(QLatin1Char('\n'));
    }
    case SeverityRole:
        return static_cast<int>(problem.diagnostic.severity);
    case SortRole:
        if (index.column() == SeverityColumn) {
            return static_cast<int>(problem.diagnostic.severity);
        }
        return index.column() == WhereColumn ? QVariant(problem.begin.line.value)
                                             : QVariant(text(problem, index.column()));
    default:
        return {};
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case MessageColumn:
        return tr("Problem");
    case WhereColumn:
        return tr("Where");
    case RuleColumn:
        return tr("Rule");
    case FixColumn:
        return tr("Quick fix (Alt+Enter)");
    default:
        return {};
    }
}

} // namespace kw::models
