// SPDX-License-Identifier: Apache-2.0
#include "workspace/build.h"

namespace kw::workspace {

namespace {

constexpr std::chrono::milliseconds portionTime{33};

} // namespace

Build::Build(BuildAbout about, std::unique_ptr<build::BuildSession> session, QObject *parent)
    : QObject(parent)
    , m_about(std::move(about))
    , m_session(std::move(session))
    , m_changed(m_session->calls().size(), false)
{
    m_portion.setSingleShot(true);
    m_portion.setInterval(portionTime);
    connect(&m_portion, &QTimer::timeout, this, &Build::passOn);
    using build::BuildSession;
    for (const auto signal :
         {&BuildSession::callStarted, &BuildSession::progressed, &BuildSession::callFinished}) {
        connect(m_session.get(), signal, this, &Build::note);
    }
    connect(m_session.get(), &BuildSession::stateChanged, this, [this] {
        if (isFinished()) {
            m_duration = std::chrono::milliseconds(m_clock.isValid() ? m_clock.elapsed() : 0);
            passOn();
        }
        Q_EMIT stateChanged();
    });
    connect(m_session.get(), &BuildSession::finished, this, &Build::finished);
}

void Build::start()
{
    m_clock.start();
    m_session->start();
}

void Build::cancel()
{
    m_session->cancel();
}

std::chrono::milliseconds Build::duration() const
{
    return isFinished() || !m_clock.isValid() ? m_duration : std::chrono::milliseconds(m_clock.elapsed());
}

build::Nanoseconds Build::now() const
{
    if (m_offset == 0 || isFinished()) {
        build::Nanoseconds latest = 0;
        for (const build::CallRun &run : calls()) {
            latest = std::max(latest, run.vertexes().latest());
        }
        return latest;
    }
    return m_clock.nsecsElapsed() + m_offset;
}

QStringList Build::platforms() const
{
    QStringList texts;
    for (const plan::Call &call : m_about.plan.calls) {
        for (const Platform &platform : call.platforms) {
            if (!texts.contains(platform.text())) {
                texts.append(platform.text());
            }
        }
    }
    return texts;
}

void Build::note(int call)
{
    // The word came after it happened, so the largest difference is nearest to the truth.
    const build::Nanoseconds latest = calls()[static_cast<std::size_t>(call)].vertexes().latest();
    if (latest != 0) {
        const build::Nanoseconds offset = latest - m_clock.nsecsElapsed();
        m_offset = m_offset == 0 ? offset : std::max(m_offset, offset);
    }
    m_changed[static_cast<std::size_t>(call)] = true;
    if (!m_portion.isActive()) {
        m_portion.start();
    }
}

void Build::passOn()
{
    m_portion.stop();
    m_progress = build::measureProgress(calls(), m_progress);
    for (std::size_t call = 0; call < m_changed.size(); ++call) {
        if (m_changed[call]) {
            m_changed[call] = false;
            Q_EMIT stepsChanged(static_cast<int>(call),
                                m_session->call(static_cast<qsizetype>(call)).takeChanged());
        }
    }
}

} // namespace kw::workspace
