package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.shared.file.StoredFile;
import java.util.List;
import java.util.Map;

/**
 * A task with all that its reader sees.
 *
 * @param enrolled true if the reader takes part; else nothing can be written
 * @param community for whom it is handed in; null where the person does so for themselves
 * @param entry the reader's work in one line
 * @param draft what is written so far
 * @param authors who has worked on it, by name
 * @param author true if the reader is one of them
 * @param versions what was handed in, the latest first
 * @param files the files of the draft and of the versions, by id
 * @param lacking what the community's profile lacks, as message keys
 * @param writable true if the reader can write now
 */
public record TaskVisit(
    Task task,
    Course course,
    boolean enrolled,
    boolean staff,
    Community community,
    TaskEntry entry,
    Draft draft,
    List<String> authors,
    boolean author,
    List<SubmissionVersion> versions,
    Map<Long, StoredFile> files,
    List<String> lacking,
    boolean writable) {

  /** The files that go with some content, in its order. */
  public List<StoredFile> filesOf(SubmissionContent content) {
    return content.files().stream().filter(files::containsKey).map(files::get).toList();
  }
}
