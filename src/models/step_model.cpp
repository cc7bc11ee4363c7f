// SPDX-License-Identifier: Apache-2.0
#include "models/step_model.h"

#include "core/format.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <numeric>

namespace kw::models {

namespace {

using build::Vertex;
using build::VertexState;

std::chrono::milliseconds milliseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time);
}

QString csvField(QString text)
{
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')) &&
        !text.contains(QLatin1Char('\n'))) {
        return text;
    }
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

} // namespace

QString stepStateWord(VertexState state)
{
    switch (state) {
    case VertexState::Pending:
        return StepModel::tr("Waiting");
    case VertexState::Running:
        return StepModel::tr("Running");
    case VertexState::Done:
        return StepModel::tr("Done");
    case VertexState::Cached:
        return StepModel::tr("From cache");
    case VertexState::Failed:
        return StepModel::tr("Failed");
    case VertexState::Cancelled:
        return StepModel::tr("Cancelled");
    }
    return {};
}

void StepModel::setCalls(const std::vector<build::CallRun> *calls)
{
    beginResetModel();
    m_calls = calls;
    m_steps.clear();
    m_rows.clear();
    m_origin = 0;
    endResetModel();
    if (!calls) {
        return;
    }
    m_rows.resize(calls->size());
    for (std::size_t call = 0; call < calls->size(); ++call) {
        QList<int> all((*calls)[call].vertexes().vertexes().size());
        std::iota(all.begin(), all.end(), 0);
        update(static_cast<int>(call), all);
    }
}

void StepModel::update(int call, const QList<int> &vertexes)
{
    std::vector<int> &rows = m_rows[static_cast<std::size_t>(call)];
    const QList<Vertex> &all = (*m_calls)[static_cast<std::size_t>(call)].vertexes().vertexes();
    rows.resize(static_cast<std::size_t>(all.size()), -1);
    std::vector<StepRef> added;
    int first = std::numeric_limits<int>::max();
    int last = -1;
    for (const int index : vertexes) {
        const Vertex &changed = all.at(index);
        if (!changed.intervals.isEmpty() &&
            (m_origin == 0 || changed.intervals.constFirst().start < m_origin)) {
            m_origin = changed.intervals.constFirst().start;
        }
        const int row = rows[static_cast<std::size_t>(index)];
        if (row >= 0) {
            first = std::min(first, row);
            last = std::max(last, row);
        } else if (!changed.name.isEmpty()) {
            added.push_back({call, index});
        }
    }
    if (last >= 0) {
        Q_EMIT dataChanged(this->index(first, 0), this->index(last, ColumnCount - 1));
    }
    if (!added.empty()) {
        const int from = static_cast<int>(m_steps.size());
        beginInsertRows({}, from, from + static_cast<int>(added.size()) - 1);
        for (const StepRef step : added) {
            rows[static_cast<std::size_t>(step.vertex)] = static_cast<int>(m_steps.size());
            m_steps.push_back(step);
        }
        endInsertRows();
    }
}

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int StepModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

const Vertex &StepModel::vertex(StepRef step) const
{
    return (*m_calls)[static_cast<std::size_t>(step.call)].vertexes().vertexes().at(step.vertex);
}

int StepModel::rowOf(StepRef step) const
{
    if (!step.isValid() || static_cast<std::size_t>(step.call) >= m_rows.size()) {
        return -1;
    }
    const std::vector<int> &rows = m_rows[static_cast<std::size_t>(step.call)];
    return static_cast<std::size_t>(step.vertex) < rows.size() ? rows[static_cast<std::size_t>(step.vertex)]
                                                               : -1;
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const StepRef step = stepAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(step, index.column());
    case Qt::ToolTipRole:
        return index.column() == StateColumn ? vertex(step).error : text(step, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == StartColumn || index.column() == DurationColumn
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    case StepRole:
        return QVariant::fromValue(step);
    case StateRole:
        return static_cast<int>(vertex(step).state);
    case SortRole:
        return sortValue(step, index.column());
    default:
        return {};
    }
}

QString StepModel::text(StepRef step, int column) const
{
    const Vertex &shown = vertex(step);
    switch (column) {
    case StateColumn:
        return stepStateWord(shown.state);
    case StepColumn:
        return shown.step.instruction;
    case ArtifactColumn:
        return (*m_calls)[static_cast<std::size_t>(step.call)].call().artifact;
    case PlatformColumn:
        return shown.step.platform.isEmpty() ? tr("any platform") : shown.step.platform;
    case StageColumn:
        return shown.step.count == 0 ? shown.step.stage
                                     : QStringLiteral("%1 %2/%3")
                                           .arg(shown.step.stage)
                                           .arg(shown.step.index)
                                           .arg(shown.step.count)
                                           .trimmed();
    case StartColumn:
        return shown.intervals.isEmpty() ? QString()
                                         : formatDuration(milliseconds(std::chrono::nanoseconds(
                                               shown.intervals.constFirst().start - m_origin)));
    case DurationColumn:
        return shown.intervals.isEmpty() || !shown.isFinished()
                   ? QString()
                   : formatDuration(milliseconds(shown.duration()));
    default:
        return {};
    }
}

QVariant StepModel::sortValue(StepRef step, int column) const
{
    const Vertex &shown = vertex(step);
    switch (column) {
    case StateColumn:
        return static_cast<int>(shown.state);
    case StartColumn:
        return shown.intervals.isEmpty() ? std::numeric_limits<qint64>::max()
                                         : shown.intervals.constFirst().start;
    case DurationColumn:
        return static_cast<qint64>(shown.duration().count());
    default:
        return text(step, column);
    }
}

QVariant StepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && (section == StartColumn || section == DurationColumn)) {
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case StateColumn:
        return tr("State");
    case StepColumn:
        return tr("Step");
    case ArtifactColumn:
        return tr("Artifact");
    case PlatformColumn:
        return tr("Platform");
    case StageColumn:
        return tr("Stage");
    case StartColumn:
        return tr("Start");
    case DurationColumn:
        return tr("Took");
    default:
        return {};
    }
}

QString StepModel::csv() const
{
    QString result;
    for (int column = 0; column < ColumnCount; ++column) {
        result += (column > 0 ? QStringLiteral(",") : QString()) +
                  csvField(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    for (const StepRef step : m_steps) {
        result += QLatin1Char('\n');
        for (int column = 0; column < ColumnCount; ++column) {
            result += (column > 0 ? QStringLiteral(",") : QString()) + csvField(text(step, column));
        }
    }
    return result + QLatin1Char('\n');
}

} // namespace kw::models
