import type { ProgrammeTask } from '../../operations/programme/programmeTasks';

/** What waits for the bureau; shows nothing when nothing does. */
export function TaskList({ tasks }: { tasks: ProgrammeTask[] }) {
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="te-doen">
      <h2 id="te-doen">Te doen</h2>
      <ul className="task-list">
        {tasks.map((task) => (
          <li key={task.title} className={task.urgent ? 'card task-urgent' : 'card'}>
            <div>
              <h3>{task.title}</h3>
              <p>{task.text}</p>
            </div>
            <a className="button button-quiet" href={task.to}>
              {task.button}
              <span className="for-ear">: {task.title}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
