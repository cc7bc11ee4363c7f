// SPDX-License-Identifier: Apache-2.0
#include "models/timeline_model.h"

#include "core/format.h"

#include <algorithm>
#include <numeric>

namespace kw::models {

namespace {

using build::Vertex;
using build::VertexState;

// The one platform that `--platform` asks for; empty for none and for several.
QString onlyPlatform(const build::CallRun &run)
{
    const QStringList &arguments = run.call().commandLine.arguments;
    const qsizetype option = arguments.indexOf(QLatin1String("--platform"));
    const QString value = option < 0 ? QString() : arguments.value(option + 1);
    return value.contains(QLatin1Char(',')) ? QString() : value;
}

} // namespace

// Where a vertex is shown, and what its rows have counted of it.
struct TimelineModel::Place
{
    TimelineRow *stage = nullptr;
    VertexState counted = VertexState::Pending;
    bool hasBar = false;
    bool hasPushBar = false;
};

TimelineModel::TimelineModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

TimelineModel::~TimelineModel() = default;

void TimelineModel::setCalls(const std::vector<build::CallRun> *calls)
{
    beginResetModel();
    m_calls = calls;
    m_artifacts.clear();
    m_places.clear();
    m_dirty.clear();
    m_origin = 0;
    if (calls) {
        m_places.resize(calls->size());
        for (std::size_t i = 0; i < calls->size(); ++i) {
            auto artifact = std::make_unique<TimelineRow>();
            artifact->call = static_cast<int>(i);
            artifact->name = (*calls)[i].call().artifact;
            m_artifacts.push_back(std::move(artifact));
        }
    }
    endResetModel();
    for (std::size_t i = 0; i < m_artifacts.size(); ++i) {
        QList<int> all((*calls)[i].vertexes().vertexes().size());
        std::iota(all.begin(), all.end(), 0);
        update(static_cast<int>(i), all);
    }
}

TimelineRow *TimelineModel::platformRow(int call, const QString &platform)
{
    TimelineRow &artifact = *m_artifacts[static_cast<std::size_t>(call)];
    // What is of no platform comes first, the others by name.
    const auto place = std::ranges::lower_bound(
        artifact.children, platform, {}, [](const std::unique_ptr<TimelineRow> &each) { return each->name; });
    if (place != artifact.children.end() && (*place)->name == platform) {
        return place->get();
    }
    const int row = static_cast<int>(place - artifact.children.begin());
    beginInsertRows(indexOf(&artifact), row, row);
    auto added = std::make_unique<TimelineRow>();
    added->kind = RowKind::Platform;
    added->parent = &artifact;
    added->call = call;
    added->name = platform;
    TimelineRow *result = artifact.children.insert(place, std::move(added))->get();
    endInsertRows();
    return result;
}

TimelineRow *TimelineModel::stageRow(TimelineRow *platform, const QString &stage)
{
    for (const std::unique_ptr<TimelineRow> &each : platform->children) {
        if (each->name == stage) {
            return each.get();
        }
    }
    auto added = std::make_unique<TimelineRow>();
    added->kind = RowKind::Stage;
    added->parent = platform;
    added->call = platform->call;
    added->name = stage;
    TimelineRow *result = added.get();
    const int count = static_cast<int>(platform->children.size());
    // The second stage brings both rows: until then the platform's row is that of its one stage.
    if (count > 0) {
        beginInsertRows(indexOf(platform), count == 1 ? 0 : count, count);
    }
    platform->children.push_back(std::move(added));
    if (count > 0) {
        endInsertRows();
    }
    if (count == 1) {
        Q_EMIT laneCountChanged(indexOf(platform));
    }
    return result;
}

void TimelineModel::update(int call, const QList<int> &vertexes)
{
    for (const int vertex : vertexes) {
        take(call, vertex);
    }
    TimelineRow *artifact = m_artifacts[static_cast<std::size_t>(call)].get();
    if (!artifact->dirty) {
        m_dirty.push_back(artifact);
    }
    for (TimelineRow *changed : m_dirty) {
        changed->dirty = false;
        Q_EMIT dataChanged(indexOf(changed), indexOf(changed, BarsColumn));
    }
    m_dirty.clear();
}

void TimelineModel::take(int call, int index)
{
    const Vertex &vertex = (*m_calls)[static_cast<std::size_t>(call)].vertexes().vertexes().at(index);
    std::vector<Place> &places = m_places[static_cast<std::size_t>(call)];
    if (places.size() <= static_cast<std::size_t>(index)) {
        places.resize(static_cast<std::size_t>(index) + 1);
    }
    if (vertex.name.isEmpty()) {
        return; // a log came before the step was announced
    }
    Place &place = places[static_cast<std::size_t>(index)];
    if (!place.stage) {
        place.stage = stageRow(platformRow(call, vertex.step.platform), vertex.step.stage);
        for (TimelineRow *each = place.stage; each; each = each->parent) {
            ++each->counts.total;
        }
    }
    if (place.counted != vertex.state) {
        place.stage->count(place.counted, vertex.state);
        place.counted = vertex.state;
    }
    addBars(place, vertex, {call, index});
    for (TimelineRow *each = place.stage; each; each = each->parent) {
        const bool isRow = each->kind != RowKind::Stage || each->parent->showsRows();
        if (isRow && !each->dirty) {
            each->dirty = true;
            m_dirty.push_back(each);
        }
    }
}

void TimelineModel::addBars(Place &place, const Vertex &vertex, StepRef step)
{
    if (vertex.intervals.isEmpty()) {
        return;
    }
    const bool exports = vertex.step.kind == build::StepKind::Export;
    const Bar first{step, exports ? BarPart::BeforePush : BarPart::Whole};
    if (!place.hasBar) {
        addBar(*place.stage, first, vertex);
        place.hasBar = true;
    } else {
        place.stage->setEnd(first, partInterval(vertex, first.part).end);
    }
    const Bar push{step, BarPart::Push};
    if (place.hasPushBar) {
        place.stage->setEnd(push, partInterval(vertex, push.part).end);
    } else if (exports && partInterval(vertex, BarPart::Push).start != 0) {
        addBar(*place.stage, push, vertex);
        place.hasPushBar = true;
    }
}

void TimelineModel::addBar(TimelineRow &stage, Bar bar, const Vertex &vertex)
{
    const build::Interval interval = partInterval(vertex, bar.part);
    if (m_origin == 0 || interval.start < m_origin) {
        m_origin = interval.start;
    }
    if (stage.addBar(bar, interval)) {
        Q_EMIT laneCountChanged(indexOf(stage.parent->showsRows() ? &stage : stage.parent));
    }
}

TimelineRow *TimelineModel::row(const QModelIndex &index) const
{
    return static_cast<TimelineRow *>(index.internalPointer());
}

QModelIndex TimelineModel::indexOf(const TimelineRow *row, int column) const
{
    const int position = row->parent ? row->position() : row->call;
    return createIndex(position, column, const_cast<TimelineRow *>(row));
}

QModelIndex TimelineModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent)) {
        return {};
    }
    const auto &rows = parent.isValid() ? this->row(parent)->children : m_artifacts;
    return createIndex(row, column, rows[static_cast<std::size_t>(row)].get());
}

QModelIndex TimelineModel::parent(const QModelIndex &child) const
{
    const TimelineRow *above = child.isValid() ? row(child)->parent : nullptr;
    return above ? indexOf(above, 0) : QModelIndex();
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_artifacts.size());
    }
    const TimelineRow *above = row(parent);
    return parent.column() == 0 && above->showsRows() ? static_cast<int>(above->children.size()) : 0;
}

int TimelineModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == NameColumn ? tr("Artifact, platform, stage") : tr("Time");
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const TimelineRow &shown = *row(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? nameOf(shown) : QString();
    case Qt::AccessibleTextRole:
        return accessibleText(shown, index.column());
    case KindRole:
        return static_cast<int>(shown.kind);
    case StateRole:
        return static_cast<int>(shown.state(callState(shown)));
    case RemarkRole:
        return remarkOf(shown);
    default:
        return {};
    }
}

build::CallState TimelineModel::callState(const TimelineRow &row) const
{
    return (*m_calls)[static_cast<std::size_t>(row.call)].state();
}

QString TimelineModel::nameOf(const TimelineRow &row) const
{
    if (!row.name.isEmpty()) {
        return row.name;
    }
    if (row.kind == RowKind::Stage) {
        return tr("sources and result");
    }
    const QString asked = onlyPlatform((*m_calls)[static_cast<std::size_t>(row.call)]);
    return asked.isEmpty() ? tr("any platform") : asked;
}

QString TimelineModel::remarkOf(const TimelineRow &row) const
{
    if (row.kind == RowKind::Artifact) {
        if (row.first == 0) {
            return {};
        }
        const Span span = hull(indexOf(&row));
        return formatDuration(std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::nanoseconds(span.end - span.start)));
    }
    const QString steps = QStringLiteral("%1/%2").arg(row.counts.done).arg(row.counts.total);
    if (row.kind == RowKind::Platform) {
        if (row.children.size() != 1) {
            return {};
        }
        const TimelineRow &stage = *row.children.front();
        return stage.name.isEmpty() ? steps : stage.name + QLatin1Char(' ') + steps;
    }
    return steps;
}

QString TimelineModel::accessibleText(const TimelineRow &row, int column) const
{
    if (column == NameColumn) {
        return QStringLiteral("%1, %2").arg(nameOf(row), rowStateWord(row.state(callState(row))));
    }
    QString text = tr("%1 of %2 steps done, %3 from the cache")
                       .arg(row.counts.done)
                       .arg(row.counts.total)
                       .arg(row.counts.cached);
    if (const Vertex *leading = vertex(leadingStep(indexOf(&row)))) {
        text += QStringLiteral(": ") + leading->step.instruction;
    }
    return text;
}

const std::vector<Lane> &TimelineModel::lanes(const QModelIndex &index) const
{
    return row(index)->barsRow().lanes;
}

const Vertex *TimelineModel::vertex(StepRef step) const
{
    if (!m_calls || !step.isValid() || static_cast<std::size_t>(step.call) >= m_calls->size()) {
        return nullptr;
    }
    const QList<Vertex> &all = (*m_calls)[static_cast<std::size_t>(step.call)].vertexes().vertexes();
    return step.vertex < all.size() ? &all.at(step.vertex) : nullptr;
}

QStringList TimelineModel::waitsFor(const QModelIndex &index) const
{
    QStringList images;
    for (const plan::Requirement &required :
         (*m_calls)[static_cast<std::size_t>(row(index)->call)].call().required) {
        images << required.artifact;
    }
    return images;
}

Nanoseconds TimelineModel::readySince(StepRef step) const
{
    const Vertex *waiting = vertex(step);
    Nanoseconds ready = 0;
    for (const QByteArray &input : waiting ? waiting->inputs : QList<QByteArray>()) {
        const Vertex *needed = (*m_calls)[static_cast<std::size_t>(step.call)].vertexes().find(input);
        const Nanoseconds end = needed ? partInterval(*needed, BarPart::Whole).end : 0;
        if (end == 0) {
            return 0;
        }
        ready = std::max(ready, end);
    }
    return ready;
}

QModelIndex TimelineModel::rowOf(StepRef step) const
{
    if (!vertex(step)) {
        return {};
    }
    const std::vector<Place> &places = m_places[static_cast<std::size_t>(step.call)];
    if (static_cast<std::size_t>(step.vertex) >= places.size()) {
        return {};
    }
    const Place &place = places[static_cast<std::size_t>(step.vertex)];
    if (!place.hasBar) {
        return {};
    }
    return indexOf(place.stage->parent->showsRows() ? place.stage : place.stage->parent);
}

Nanoseconds TimelineModel::latest() const
{
    Nanoseconds latest = 0;
    if (m_calls) {
        for (const build::CallRun &run : *m_calls) {
            latest = std::max(latest, run.vertexes().latest());
        }
    }
    return latest;
}

} // namespace kw::models
