// SPDX-License-Identifier: Apache-2.0
#include "models/build_list_model.h"

#include "core/format.h"
#include "models/remedy.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace kw::models {

using workspace::Build;

namespace {

QString dayOf(const QDateTime &time)
{
    const QDate day = time.date();
    const QDate today = QDate::currentDate();
    if (day == today) {
        return BuildListModel::tr("Today");
    }
    return day == today.addDays(-1) ? BuildListModel::tr("Yesterday")
                                    : QLocale().toString(day, QLocale::LongFormat);
}

QString percent(double share)
{
    return QStringLiteral("%1 %").arg(static_cast<int>(std::floor(share * 100)));
}

bool lacksCache(const Build &build)
{
    return std::ranges::any_of(build.calls(), [](const build::CallRun &run) {
        return std::ranges::any_of(run.vertexes().vertexes(), [](const build::Vertex &vertex) {
            return vertex.state == build::VertexState::Failed &&
                   vertex.step.kind == build::StepKind::CacheImport;
        });
    });
}

} // namespace

QString buildTitle(const Build &build)
{
    const QString project = build.about().project();
    const QStringList &artifacts = build.about().artifacts;
    if (artifacts.size() == 1) {
        return QStringLiteral("%1/%2").arg(project, artifacts.constFirst().section(QLatin1Char('/'), -1));
    }
    return BuildListModel::tr("%1, %n artifact(s)", nullptr, static_cast<int>(artifacts.size())).arg(project);
}

BuildListModel::BuildListModel(const workspace::Builds &builds, QObject *parent)
    : QAbstractListModel(parent)
    , m_builds(builds)
    , m_rows(wantedRows())
{
    connect(&builds, &workspace::Builds::added, this, &BuildListModel::update);
    connect(&builds, &workspace::Builds::listChanged, this, &BuildListModel::update);
    connect(&builds, &workspace::Builds::changed, this, [this](const Build *build) {
        update();
        if (const QModelIndex at = indexOf(build->about().number); at.isValid()) {
            Q_EMIT dataChanged(at, at);
        }
    });
}

QList<BuildListModel::Row> BuildListModel::wantedRows() const
{
    QList<Row> running;
    QList<Row> past;
    QString day;
    for (const std::unique_ptr<Build> &build : m_builds.all()) {
        const Row row{{}, build->about().number};
        if (!build->isFinished()) {
            running.append(row);
            continue;
        }
        if (const QString head = dayOf(build->about().started); head != day) {
            day = head;
            past.append({head, 0});
        }
        past.append(row);
    }
    if (!running.isEmpty()) {
        running.prepend({tr("Running"), 0});
    }
    return running + past;
}

// Rows come, go and move one by one, so that the selection stays on its build.
void BuildListModel::update()
{
    const QList<Row> wanted = wantedRows();
    for (qsizetype i = m_rows.size(); i-- > 0;) {
        if (!wanted.contains(m_rows.at(i))) {
            beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
            m_rows.removeAt(i);
            endRemoveRows();
        }
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (i < m_rows.size() && m_rows.at(i) == wanted.at(i)) {
            continue;
        }
        if (const qsizetype from = m_rows.indexOf(wanted.at(i), i); from >= 0) {
            beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, static_cast<int>(i));
            m_rows.move(from, i);
            endMoveRows();
        } else {
            beginInsertRows({}, static_cast<int>(i), static_cast<int>(i));
            m_rows.insert(i, wanted.at(i));
            endInsertRows();
        }
    }
}

int BuildListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags BuildListModel::flags(const QModelIndex &index) const
{
    const bool isHead = index.isValid() && m_rows.at(index.row()).number == 0;
    return isHead ? Qt::ItemFlags(Qt::NoItemFlags) : QAbstractListModel::flags(index);
}

QModelIndex BuildListModel::indexOf(int number) const
{
    const auto found = std::ranges::find(m_rows, number, &Row::number);
    return number == 0 || found == m_rows.end() ? QModelIndex()
                                                : index(static_cast<int>(found - m_rows.begin()));
}

void BuildListModel::refreshRunning()
{
    for (const std::unique_ptr<Build> &build : m_builds.all()) {
        if (!build->isFinished()) {
            const QModelIndex at = indexOf(build->about().number);
            Q_EMIT dataChanged(at, at, {SecondLineRole, DoneRole, Qt::AccessibleTextRole});
        }
    }
}

QString BuildListModel::secondLine(const Build &build)
{
    const QString time = formatDuration(build.duration());
    if (build.wasInterrupted()) {
        return tr("Interrupted: its program ended first");
    }
    switch (build.state()) {
    case Build::State::Idle:
    case Build::State::Preparing:
    case Build::State::Running:
        return build.isOfThisRun() ? tr("Running for %1, %2").arg(time, percent(build.progress().done))
                                   : tr("Running in another program");
    case Build::State::Cancelling:
        return tr("Cancelling after %1").arg(time);
    case Build::State::Cancelled:
        return tr("Cancelled after %1").arg(time);
    case Build::State::Failed:
        return build.cause().isEmpty() ? tr("Failed after %1").arg(time)
                                       : tr("Failed after %1, %2").arg(time, causeInWords(build.cause()));
    case Build::State::Succeeded:
        return lacksCache(build) ? tr("Done in %1, cache import failed").arg(time)
                                 : tr("Done in %1, %2 cached").arg(time, percent(build.cachedShare()));
    }
    return {};
}

QVariant BuildListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    const Build *build = row.number == 0 ? nullptr : m_builds.find(row.number);
    if (!build) {
        return role == IsHeadRole ? QVariant(true)
                                  : (role == Qt::DisplayRole ? QVariant(row.head) : QVariant());
    }
    switch (role) {
    case IsHeadRole:
        return false;
    case NumberRole:
        return row.number;
    case Qt::DisplayRole:
        return QStringLiteral("#%1 %2").arg(row.number).arg(buildTitle(*build));
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return QStringLiteral("#%1 %2: %3").arg(row.number).arg(buildTitle(*build), secondLine(*build));
    case TitleRole:
        return buildTitle(*build);
    case StateRole:
        return static_cast<int>(build->state());
    case SecondLineRole:
        return secondLine(*build);
    case DoneRole:
        return build->isFinished() ? -1.0 : build->progress().done;
    case WarnsRole:
        return build->state() == Build::State::Succeeded && lacksCache(*build);
    default:
        return {};
    }
}

} // namespace kw::models
